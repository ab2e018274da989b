package dev.switchboard.local.process;

import dev.switchboard.local.gateway.Timers;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Resources that the processes of a function share.
 *
 * @param clock the clock for deadlines
 * @param timers the timers for timeouts
 * @param out receives the output of the processes
 * @param runtimeClient the jars of AWS's runtime client
 * @param nativeLibrary the client's native library
 * @param folder the folder with the library and the root, which is deleted at the end
 * @param root the working directory, which is empty because the runtime client would load classes that it finds there
 * @param loops the event loops that serve the Runtime APIs
 */
record Host(
        Clock clock,
        Timers timers,
        PrintStream out,
        List<Path> runtimeClient,
        Path nativeLibrary,
        Path folder,
        Path root,
        EventLoopGroup loops) {

    private static final long SHUTDOWN_SECONDS = 1;

    /**
     * Prepares the resources on this machine.
     *
     * @throws IllegalStateException if AWS's runtime client is missing or does not run on this machine
     */
    static Host here(Clock clock, Timers timers, PrintStream out) {
        String architecture = System.getProperty("os.arch");
        RuntimeClient.requirePlatform(System.getProperty("os.name"), architecture);
        List<Path> runtimeClient = RuntimeClient.jars();
        try {
            Path folder = Files.createTempDirectory("switchboard-");
            Path library = NativeLibrary.unpackTo(folder, architecture);
            Path root = Files.createDirectory(folder.resolve("task"));
            EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                    1, new DefaultThreadFactory("runtime-api", true), NioIoHandler.newFactory());
            return new Host(clock, timers, out, runtimeClient, library, folder, root, loops);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void close() {
        loops.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(2 * SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        try {
            Files.deleteIfExists(nativeLibrary);
            Files.deleteIfExists(root);
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            // The function has written files into the folder, which it could not do on Lambda. The folder is left to
            // the system's clean-up of temporary files.
        }
    }
}
