package dev.switchboard.processor.write.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.annotation.WebSocketRoute;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Derives the logical ids of routes. An id depends only on its own route key. Adding a route therefore leaves the ids
 * of the others unchanged; otherwise CloudFormation would replace those routes. Different keys have different ids,
 * although an id may contain only letters and digits.
 *
 * <ul>
 *   <li>{@code $connect} → {@code RouteForConnect}, a form that other keys never produce
 *   <li>{@code chat_message} → {@code ChatMessageRoute}: each part of the key begins with a capital
 *   <li>{@code sendMessage} → {@code sendMessageRoute}: the key is unchanged, and begins with a lowercase letter
 *   <li>{@code send-message} → {@code SendMessageRoute249c5edb93f1}: any other key is followed by its digest
 * </ul>
 */
final class LogicalIds {
    private static final int DIGEST = 12;
    private static final String CAMEL_CASE = "[a-z][a-z0-9]*[A-Z][A-Za-z0-9]*";
    private static final String SNAKE_CASE = "[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*";

    private LogicalIds() {}

    static String route(String key) {
        return switch (key) {
            case WebSocketRoute.CONNECT -> "RouteForConnect";
            case WebSocketRoute.DISCONNECT -> "RouteForDisconnect";
            case WebSocketRoute.DEFAULT -> "RouteForDefault";
            default -> ofCustom(key);
        };
    }

    static String response(String key) {
        return route(key) + "Response";
    }

    private static String ofCustom(String key) {
        if (key.length() <= 128 && key.matches(CAMEL_CASE)) {
            return key + "Route";
        }
        if (key.length() <= 128 && key.matches(SNAKE_CASE)) {
            return words(key) + "Route";
        }
        String words = words(key);
        return words.substring(0, Math.min(words.length(), 64)) + "Route" + digest(key);
    }

    private static String words(String key) {
        StringBuilder words = new StringBuilder();
        for (String word : key.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
            }
        }
        return words.toString();
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
