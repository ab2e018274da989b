package dev.switchboard.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$request.body.action",
                "$request.body.meta.type",
                "${request.body.service}/${request.body.action}",
                "\\$default",
                "$request.body[2]",
                "$request.body[2].type",
                "$request.body[0][1]",
                "$request.body.path[0].ab-c_9",
                "v1/${request.body[0]}",
            })
    void aValidExpressionIsAccepted(String expression) {
        assertThat(SelectionSyntax.failure(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "$request.body, has a variable that is not a property of the message",
        "$request.bodyaction, has a variable that is not a property of the message",
        "$request.body., has an empty property name",
        "$request.body.a..b, has an empty property name",
        "$request.body.[2], has an empty property name",
        "$request.body[2]., has an empty property name",
        "$request.body[], has '[' in the path",
        "$request.body[-1], has '[' in the path",
        "$request.body[*], has '[' in the path",
        "$request.body[0:2], has '[' in the path",
        "$request.body[1234567], has '[' in the path",
        "$request.body[2]type, has 't' in the path",
        "$request.body.*, has '*' in the path",
        "${request.body[2]}/${request.body.}, has an empty property name",
    })
    void anInvalidExpressionIsRefusedWithTheReason(String expression, String reason) {
        assertThat(SelectionSyntax.failure(expression))
                .hasValueSatisfying(failure -> assertThat(failure).startsWith(reason));
    }
}
