package dev.switchboard.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that simulates network faults for the first requests, and answers all later ones with 200. */
final class BreakingServer implements AutoCloseable {
    private final ServerSocket server;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String answer;

    /** Fault that happens to a request. */
    enum Fault {
        /** The request is answered, and the connection stays open. */
        NONE,
        /** The connection is reset after the first byte of the request. */
        RESET_WHILE_WRITING,
        /** The connection is reset after the whole request. */
        RESET_BEFORE_ANSWER,
        /** The connection is closed after the whole request. */
        CLOSE_BEFORE_ANSWER,
        /** The connection is reset after half of the response. */
        RESET_IN_ANSWER,
        /** The connection is closed after half of the response. */
        CLOSE_IN_ANSWER,
        /** The request is never answered. */
        SILENCE
    }

    BreakingServer(String answer, List<Fault> faults) throws IOException {
        this.answer = answer;
        this.faults.addAll(faults);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Returns the number of requests that have arrived, completely or in part. */
    int requests() {
        return requests.get();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = serveOne(socket);
            }
        } catch (IOException e) {
            // The client has closed the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean serveOne(Socket socket) throws IOException, InterruptedException {
        InputStream in = socket.getInputStream();
        if (in.read() < 0) {
            return false;
        }
        requests.incrementAndGet();
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.remove();
        if (fault != Fault.RESET_WHILE_WRITING) {
            readAll(in);
        }
        switch (fault) {
            case NONE -> {
                answer(socket.getOutputStream(), answer.length());
                return true;
            }
            case RESET_IN_ANSWER, CLOSE_IN_ANSWER -> answer(socket.getOutputStream(), answer.length() / 2);
            case SILENCE -> closed.await();
            default -> {}
        }
        if (fault == Fault.RESET_WHILE_WRITING
                || fault == Fault.RESET_BEFORE_ANSWER
                || fault == Fault.RESET_IN_ANSWER) {
            socket.setSoLinger(true, 0);
        }
        return false;
    }

    private void answer(OutputStream out, int length) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: " + answer.length()
                        + "\r\n\r\n" + answer.substring(0, length))
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void readAll(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The client has closed the connection.");
            }
            head.write(next);
        }
        for (String line : head.toString(StandardCharsets.ISO_8859_1).lines().toList()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                in.readNBytes(Integer.parseInt(
                        line.substring("content-length:".length()).strip()));
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "breaking-server");
        thread.setDaemon(true);
        thread.start();
    }
}
