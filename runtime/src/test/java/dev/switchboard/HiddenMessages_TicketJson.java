package dev.switchboard;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;

/** Codec with the name and the form of a generated codec. */
final class HiddenMessages_TicketJson implements JsonCodec<HiddenMessages.Ticket> {
    public static final JsonCodec<HiddenMessages.Ticket> CODEC = new HiddenMessages_TicketJson();

    private HiddenMessages_TicketJson() {}

    @Override
    public HiddenMessages.Ticket read(JsonReader in) {
        throw new UnsupportedOperationException("only written");
    }

    @Override
    public void write(JsonWriter out, HiddenMessages.Ticket value) {
        out.beginObject().name("number").value(value.number()).endObject();
    }
}
