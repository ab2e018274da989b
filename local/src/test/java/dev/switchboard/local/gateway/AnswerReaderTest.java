package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.Malformed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    @Test
    void everyKnownKeyIsRead() {
        assertThat(read("{\"statusCode\":201,\"headers\":{\"a\":\"b\",\"n\":1,\"t\":true},\"multiValueHeaders\":{},"
                        + "\"body\":\"x\",\"isBase64Encoded\":true}"))
                .isEqualTo(new Answered(201, Map.of("a", "b", "n", "1", "t", "true"), "x", true));
    }

    @Test
    void statusAsTextAndExplicitNullsAreAccepted() {
        assertThat(read("{\"statusCode\":\"200\",\"headers\":null,\"multiValueHeaders\":null,\"body\":null,"
                        + "\"isBase64Encoded\":null}"))
                .isEqualTo(new Answered(200, Map.of(), null, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|it is null, not an object",
                "\"ok\"|it is text, not an object",
                "5|it is a number or a boolean, not an object",
                "[]|it is an array, not an object",
                "{|it is not JSON",
                "{\"statusCode\":200,\"Data\":1}|it has the unknown key \"Data\"",
                "{}|it has no statusCode",
                "{\"body\":\"x\"}|it has no statusCode",
                "{\"statusCode\":null}|it has no statusCode",
                "{\"statusCode\":0}|its statusCode is not an HTTP status from 200 to 599",
                "{\"statusCode\":\"abc\"}|its statusCode is not an HTTP status from 200 to 599",
                "{\"statusCode\":true}|its statusCode is not an HTTP status from 200 to 599",
                "{\"statusCode\":200.5}|its statusCode is not an HTTP status from 200 to 599",
                "{\"statusCode\":600}|its statusCode is not an HTTP status from 200 to 599",
                "{\"statusCode\":200,\"body\":{}}|its body is not text",
                "{\"statusCode\":200,\"headers\":[]}|its headers are not an object",
                "{\"statusCode\":200,\"headers\":{\"a\":[]}}|a header's value is an array",
                "{\"statusCode\":200,\"multiValueHeaders\":1}|its multiValueHeaders are not an object",
                "{\"statusCode\":200,\"isBase64Encoded\":\"no\"}|its isBase64Encoded is neither true nor false",
            })
    void responseThatIsNotAProxyResponseIsMalformed(String answer, String why) {
        assertThat(read(answer)).isEqualTo(new Malformed(why));
    }

    private static IntegrationOutcome read(String answer) {
        return AnswerReader.read(answer.getBytes(UTF_8));
    }
}
