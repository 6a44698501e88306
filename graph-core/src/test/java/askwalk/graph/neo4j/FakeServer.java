package askwalk.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Listens like a server and is none: it says one thing to all who come, or nothing. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> open = new ArrayList<>();

    private FakeServer(ServerSocket door) {
        this.door = door;
    }

    /** Takes what is sent and never answers. */
    static FakeServer mute() {
        return listening();
    }

    /** Answers the first bytes that come, and hangs up. */
    static FakeServer saying(byte... answer) {
        FakeServer server = listening();
        Thread thread = new Thread(() -> server.answer(answer));
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    static FakeServer sayingHttp() {
        return saying("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static FakeServer listening() {
        try {
            return new FakeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that is closed. */
    static int closedPort() {
        try (FakeServer gone = mute()) {
            return gone.port();
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void answer(byte[] answer) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                client.getInputStream().read(new byte[1024]);
                client.getOutputStream().write(answer);
                client.shutdownOutput();
            } catch (IOException e) {
                // this client is gone, or the door is closed
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket client : List.copyOf(open)) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
