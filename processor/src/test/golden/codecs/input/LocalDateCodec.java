package example;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.time.DateTimeException;
import java.time.LocalDate;

final class LocalDateCodec implements JsonCodec<LocalDate> {
    @Override
    public LocalDate read(JsonReader in) {
        try {
            return LocalDate.parse(in.readString());
        } catch (DateTimeException e) {
            throw in.expected("a date such as 2026-01-31");
        }
    }

    @Override
    public void write(JsonWriter out, LocalDate value) {
        out.value(value.toString());
    }
}
