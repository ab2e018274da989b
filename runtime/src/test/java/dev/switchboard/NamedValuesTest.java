package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedValuesTest {
    @Test
    void joinsHeadersWhoseNamesDifferOnlyInCase() {
        Map<String, List<String>> received = new LinkedHashMap<>();
        received.put("X-Room", List.of("one"));
        received.put("Origin", List.of("https://a"));
        received.put("x-room", List.of("two", "three"));

        NamedValues headers = NamedValues.headers(received);

        assertThat(headers.names()).containsExactly("Origin", "X-Room");
        assertThat(headers.all("X-ROOM")).containsExactly("one", "two", "three");
        assertThat(headers.value("x-rOOm")).contains("three");
    }

    @Test
    void keepsTheCaseAndTheOrderOfQueryParameters() {
        Map<String, List<String>> received = new LinkedHashMap<>();
        received.put("room", List.of("one", "two"));
        received.put("Room", List.of("three"));

        NamedValues query = NamedValues.queryParameters(received);

        assertThat(query.names()).containsExactly("room", "Room");
        assertThat(query.all("room")).containsExactly("one", "two");
        assertThat(query.value("ROOM")).isEmpty();
    }

    @Test
    void anAbsentNameHasNoValues() {
        assertThat(NamedValues.empty().names()).isEmpty();
        assertThat(NamedValues.empty().all("room")).isEmpty();
        assertThat(NamedValues.empty().value("room")).isEmpty();
        assertThat(NamedValues.headers(Map.of())).isSameAs(NamedValues.empty());
        assertThat(NamedValues.queryParameters(Map.of())).isSameAs(NamedValues.empty());
        assertThat(NamedValues.headers(Map.of("Empty", List.of())).value("Empty"))
                .isEmpty();
    }

    @Test
    void isImmutable() {
        List<String> values = new ArrayList<>(List.of("one"));
        NamedValues query = NamedValues.queryParameters(Map.of("room", values));
        values.add("two");

        assertThat(query.all("room")).containsExactly("one");
        assertThatThrownBy(() -> query.all("room").add("two")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> query.names().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toStringContainsOnlyTheNames() {
        assertThat(NamedValues.headers(Map.of("Authorization", List.of("secret"))))
                .hasToString("[Authorization]");
    }
}
