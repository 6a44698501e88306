package askwalk.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A fake server, which sends every client the same reply, or nothing. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> open = new ArrayList<>();

    private FakeServer(ServerSocket door) {
        this.door = door;
    }

    /** Creates a server that receives data and never answers. */
    static FakeServer mute() {
        return listening();
    }

    /** Creates a server that answers the first bytes and closes the connection. */
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

    /** Returns a closed port. */
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
                // this client has disconnected, or the server is closed
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
