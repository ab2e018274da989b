package dev.switchboard.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer in HTTP.
 *
 * @param status its status
 * @param headers its headers, found by names in any case; the last value of each
 * @param body what followed, if its length was said
 */
record HttpHead(int status, Map<String, String> headers, String body) {

    static HttpHead read(DataInputStream in) throws IOException {
        List<String> lines = lines(in);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new HttpHead(status, headers, new String(in.readNBytes(length), UTF_8));
    }

    private static List<String> lines(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString().strip().lines().toList();
    }
}
