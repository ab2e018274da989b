package dev.switchboard.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A WebSocket client that sends the very frames it is told to, and shows those that come, as no library would. */
final class WireClient implements AutoCloseable {

    private static final byte[] MASK = {1, 2, 3, 4};
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private WireClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        waitAtMost(PATIENCE);
    }

    /** Connects; fails unless it is let in. */
    static WireClient connect(URI address, String... headers) throws IOException {
        WireClient client = new WireClient(socketTo(address));
        HttpHead answer = client.handshake(address, headers);
        if (answer.status() != 101) {
            client.close();
            throw new AssertionError("Not let in: " + answer);
        }
        return client;
    }

    /** Asks to be let in and leaves at once; what it was answered. */
    static HttpHead tries(URI address, String... headers) throws IOException {
        try (WireClient client = new WireClient(socketTo(address))) {
            return client.handshake(address, headers);
        }
    }

    /** The same, but stays if it was let in; for those who want to see the answer's headers. */
    static Admission asks(URI address, String... headers) throws IOException {
        WireClient client = new WireClient(socketTo(address));
        return new Admission(client.handshake(address, headers), client);
    }

    /** A plain request without an upgrade. */
    static HttpHead gets(URI address) throws IOException {
        try (WireClient client = new WireClient(socketTo(address))) {
            return client.request(address, List.of());
        }
    }

    private HttpHead handshake(URI address, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        return request(address, all);
    }

    private HttpHead request(URI address, List<String> headers) throws IOException {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        StringBuilder request = new StringBuilder("GET " + address.getRawPath() + query + " HTTP/1.1\r\n");
        request.append("Host: ").append(address.getRawAuthority()).append("\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        out.write(request.append("\r\n").toString().getBytes(ISO_8859_1));
        return HttpHead.read(in);
    }

    private static Socket socketTo(URI address) throws IOException {
        if (List.of("ws", "http").contains(address.getScheme())) {
            return new Socket(address.getHost(), address.getPort());
        }
        int port = address.getPort() < 0 ? 443 : address.getPort();
        SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket(address.getHost(), port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    void waitAtMost(Duration patience) throws SocketException {
        socket.setSoTimeout((int) patience.toMillis());
    }

    void text(String text) throws IOException {
        frame(Frame.TEXT, text.getBytes(UTF_8), true);
    }

    /** A close frame without a code. */
    void leave() throws IOException {
        frame(Frame.CLOSE, new byte[0], true);
    }

    void leave(int code, String reason) throws IOException {
        byte[] bytes = reason.getBytes(UTF_8);
        frame(
                Frame.CLOSE,
                ByteBuffer.allocate(2 + bytes.length)
                        .putShort((short) code)
                        .put(bytes)
                        .array(),
                true);
    }

    void frame(int opcode, byte[] payload, boolean last) throws IOException {
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
        out.write(frame.array(), 0, frame.position());
    }

    /** The text in so many frames of about the same size. */
    void fragmented(String text, int frames) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        int size = (bytes.length + frames - 1) / frames;
        for (int at = 0; at < bytes.length; at += size) {
            int end = Math.min(bytes.length, at + size);
            byte[] part = Arrays.copyOfRange(bytes, at, end);
            frame(at == 0 ? Frame.TEXT : Frame.CONTINUATION, part, end == bytes.length);
        }
    }

    /** The next frame that the server sends; a message that it sends in several counts as one. */
    Frame next() throws IOException {
        try {
            ByteArrayOutputStream payload = new ByteArrayOutputStream();
            int first = in.readUnsignedByte();
            payload.write(payload());
            for (boolean last = first > 0x7F; !last; ) {
                last = in.readUnsignedByte() > 0x7F;
                payload.write(payload());
            }
            return new Frame(first & 0x0F, payload.toByteArray());
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("No frame came", silence);
        } catch (EOFException end) {
            throw new AssertionError("The server ended the connection without a close frame", end);
        }
    }

    private byte[] payload() throws IOException {
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return in.readNBytes((int) length);
    }

    /** The text of the next frame, which has to be one. */
    String nextText() throws IOException {
        Frame frame = next();
        if (frame.opcode() != Frame.TEXT) {
            throw new AssertionError("Not a text: " + frame);
        }
        return frame.text();
    }

    /** Cuts the connection without a close frame. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * What came of a handshake.
     *
     * @param answer the server's
     * @param client connected if the status is 101
     */
    record Admission(HttpHead answer, WireClient client) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            client.close();
        }
    }
}
