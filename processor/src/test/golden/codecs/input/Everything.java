package example;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.json.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@WebSocketMessage("everything")
public record Everything(
        String text,
        boolean yes,
        byte small,
        short shorter,
        int whole,
        long longer,
        float rough,
        double number,
        char letter,
        Integer boxed,
        BigInteger huge,
        BigDecimal exact,
        UUID id,
        Instant at,
        RawJson ready,
        Object anything,
        Color color,
        Inner inner,
        List<Inner> inners,
        Set<Color> colors,
        Map<String, List<Long>> numbers,
        List<@Nullable String> gaps,
        Map<String, Object> bag,
        Optional<String> maybe,
        Optional<Integer> maybeNumber,
        Optional<List<Inner>> maybeInners,
        @Nullable String note,
        @Nullable Integer count,
        @Nullable Inner spare,
        @UseCodec(LocalDateCodec.class) LocalDate day,
        @UseCodec(LocalDateCodec.class) @Nullable LocalDate until,
        Money price,
        List<Money> prices) {

    enum Color {
        RED,
        GREEN
    }

    public record Inner(int x) {}
}
