package dev.switchboard.json;

import dev.switchboard.json.MessageCodecsTest.Seat;

/** Codec with the name and the form of a generated codec. */
final class MessageCodecsTest_SeatJson implements JsonCodec<Seat> {
    public static final JsonCodec<Seat> CODEC = new MessageCodecsTest_SeatJson();

    private MessageCodecsTest_SeatJson() {}

    @Override
    public Seat read(JsonReader in) {
        in.beginObject();
        Integer row = null;
        while (in.nextProperty()) {
            row = in.readInt();
        }
        return new Seat(in.required(row, "row", "a whole number"));
    }

    @Override
    public void write(JsonWriter out, Seat value) {
        out.beginObject().name("row").value(value.row()).endObject();
    }
}
