package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A WebSocket client that sends the very frames it is told to, as no library would. */
final class RawClient implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final byte[] MASK = {1, 2, 3, 4};
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    static RawClient connected(int port, String target, String... headers) throws IOException {
        RawClient client = new RawClient(port);
        String head = client.handshake(target, headers);
        if (!head.startsWith("HTTP/1.1 101 ")) {
            client.close();
            throw new AssertionError("Not connected: " + head);
        }
        return client;
    }

    /** Asks for a WebSocket and returns the head of the answer. */
    String handshake(String target, String... headers) throws IOException {
        return request("GET " + target, handshakeHeaders(headers));
    }

    private static String[] handshakeHeaders(String... more) {
        return concat(
                more,
                "Upgrade: websocket",
                "Connection: keep-alive, Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }

    /** A handshake as it is sent. */
    static byte[] handshakeBytes(String target) {
        return requestBytes("GET " + target, handshakeHeaders());
    }

    /** A request as it is sent: to localhost, unless a header names another host. */
    static byte[] requestBytes(String methodAndTarget, String... headers) {
        StringBuilder request = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\n");
        if (!String.join("\n", headers).contains("Host:")) {
            request.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    /** Sends all of it in one segment. */
    void send(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        out.write(all.toByteArray());
    }

    /** Sends a request to localhost, unless a header names another host, and returns the head of the answer. */
    String request(String methodAndTarget, String... headers) throws IOException {
        out.write(requestBytes(methodAndTarget, headers));
        return answer(!methodAndTarget.startsWith("HEAD"));
    }

    /** Reads an answer and returns its head. */
    String answer(boolean withBody) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (withBody) {
            in.skipNBytes(contentLength(head.toString()));
        }
        return head.toString();
    }

    private static int contentLength(String head) {
        Matcher length = CONTENT_LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    void text(String text) throws IOException {
        frame(TEXT, text.getBytes(UTF_8), true);
    }

    void frame(int opcode, byte[] payload, boolean last) throws IOException {
        out.write(frameBytes(opcode, payload, last));
    }

    /** A frame as it is sent. */
    static byte[] frameBytes(int opcode, byte[] payload, boolean last) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) ((last ? 0x80 : 0) | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /** The next frame that the server sends. */
    Frame next() throws IOException {
        int first = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return new Frame(first & 0x0F, in.readNBytes((int) length));
    }

    /** Whether the server has ended the connection and sends nothing more. */
    boolean isAtEnd() throws IOException {
        try {
            in.readUnsignedByte();
            return false;
        } catch (EOFException | SocketException end) {
            return true;
        }
    }

    /** Cuts the connection without a close frame. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = new String[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** A frame from the server. */
    static final class Frame {

        private final int opcode;
        private final byte[] payload;

        Frame(int opcode, byte[] payload) {
            this.opcode = opcode;
            this.payload = payload;
        }

        int opcode() {
            return opcode;
        }

        String text() {
            return new String(payload, UTF_8);
        }

        int closeCode() {
            return payload.length == 0 ? -1 : ByteBuffer.wrap(payload).getShort();
        }

        String closeReason() {
            return new String(payload, 2, payload.length - 2, UTF_8);
        }
    }
}
