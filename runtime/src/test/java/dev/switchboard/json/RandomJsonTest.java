package dev.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the reader and the writer with random values and randomly damaged JSON, both generated from fixed seeds. Every
 * value that is written can be read back, and damaged JSON causes only JsonFormatExceptions.
 */
final class RandomJsonTest {
    private static final String ALPHABET = "ab \"\\/\n\t\u0000\u007fé\u2028\ud83d\ude00{}[]:,0-.eE";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsBackWhatItHasWritten(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Object value = message(random);
            String json = MessageCodecs.text(value);
            assertThat(read(JsonReader.of(json))).as(json).isEqualTo(value);
            assertThat(read(JsonReader.of(json.getBytes(UTF_8)))).as(json).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void damagedJsonIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] json = MessageCodecs.text(message(random)).getBytes(UTF_8);
            for (int hit = random.nextInt(4); hit >= 0; hit--) {
                json[random.nextInt(json.length)] = (byte) random.nextInt(256);
            }
            refused += isRefused(json) ? 1 : 0;
            refused += isRefused(java.util.Arrays.copyOf(json, random.nextInt(json.length))) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(1000);
    }

    private static boolean isRefused(byte[] json) {
        try {
            JsonReader in = JsonReader.of(json);
            read(in);
            in.requireEnd();
            return false;
        } catch (JsonFormatException e) {
            return true;
        }
    }

    private static Object message(Random random) {
        return random.nextBoolean() ? map(random, 0) : list(random, 0);
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth < 5 ? 7 : 5)) {
            case 0 -> text(random);
            case 1 -> new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(9));
            case 2 -> BigDecimal.valueOf(random.nextLong());
            case 3 -> random.nextBoolean();
            case 4 -> null;
            case 5 -> list(random, depth);
            default -> map(random, depth);
        };
    }

    private static List<@Nullable Object> list(Random random, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(value(random, depth + 1));
        }
        return values;
    }

    private static Map<String, @Nullable Object> map(Random random, int depth) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.put(name(random), value(random, depth + 1));
        }
        return values;
    }

    /** Replaces lone surrogates, because the parser accepts them in a string but refuses them in a property name. */
    private static String name(Random random) {
        return text(random).replaceAll("\\p{Cs}", "😀");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static @Nullable Object read(JsonReader in) {
        if (in.isObject()) {
            return readMap(in);
        }
        if (in.isString()) {
            return in.readString();
        }
        if (in.isNull()) {
            in.readNull();
            return null;
        }
        return readOther(in);
    }

    private static Map<String, @Nullable Object> readMap(JsonReader in) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.nextProperty()) {
            String name = in.propertyName();
            values.put(name, read(in));
        }
        return values;
    }

    private static Object readOther(JsonReader in) {
        try {
            return in.readBigDecimal();
        } catch (JsonFormatException notANumber) {
            try {
                return in.readBoolean();
            } catch (JsonFormatException notABoolean) {
                return readList(in);
            }
        }
    }

    private static List<@Nullable Object> readList(JsonReader in) {
        List<@Nullable Object> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(read(in));
        }
        return values;
    }
}
