package dev.switchboard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiIdsTest {

    @Test
    void eachStartHasADifferentIdInTheFormatOfApiGateway() {
        Random random = new Random(42);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ids.add(ApiIds.next(random));
        }

        assertThat(ids).hasSize(100).allMatch(id -> id.matches("local[a-z0-9]{5}"));
    }
}
