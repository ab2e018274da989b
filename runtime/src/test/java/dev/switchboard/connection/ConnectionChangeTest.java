package dev.switchboard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionChangeTest {
    @Test
    void theLastChangeToAnAttributeApplies() {
        ConnectionChange change = ConnectionChange.ofAttribute("a", "1")
                .withoutAttribute("a")
                .withoutAttribute("b")
                .withAttribute("b", "2");

        assertThat(change).isEqualTo(new ConnectionChange(Optional.empty(), Map.of("b", "2"), Set.of("a")));
    }

    @Test
    void refusesChangesThatATableCannotStore() {
        for (String userId : List.of("", "x".repeat(1_025), "ü".repeat(513))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConnectionChange.ofUser(userId))
                    .withMessageStartingWith("The user id must have 1 to 1024 bytes, not ");
        }
        assertThat(ConnectionChange.ofUser("ü".repeat(512)).userId()).isPresent();
        assertThat(ConnectionChange.ofUser("x").userId()).contains("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionChange.ofAttribute("", "x"))
                .withMessage("The name of an attribute must not be empty.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionChange.none().withoutAttribute(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionChange(Optional.empty(), Map.of("a", "1"), Set.of("a")))
                .withMessage("One change cannot both set and remove the attribute \"a\".");
    }

    @Test
    void concernsAttributesIfItSetsOrRemovesOne() {
        assertThat(ConnectionChange.none().concernsAttributes()).isFalse();
        assertThat(ConnectionChange.ofUser("alice").concernsAttributes()).isFalse();
        assertThat(ConnectionChange.ofAttribute("a", "1").concernsAttributes()).isTrue();
        assertThat(ConnectionChange.none().withoutAttribute("a").concernsAttributes())
                .isTrue();
    }

    @Test
    void toStringContainsNothingPersonal() {
        assertThat(ConnectionChange.ofUser("alice").withAttribute("phone", "0171"))
                .hasToString("ConnectionChange[user, sets [phone], removes []]");
    }
}
