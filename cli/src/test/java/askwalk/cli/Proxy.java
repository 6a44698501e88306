package askwalk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A proxy between a client and a server that can hold data back, delay them, or close connections. */
final class Proxy implements AutoCloseable {

    private final ServerSocket door;
    private final int port;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean silent;
    private volatile int delay;
    private volatile long bytesToPass = Long.MAX_VALUE;
    private volatile long bytesToReply = Long.MAX_VALUE;

    private Proxy(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    static Proxy to(int port) {
        try {
            Proxy proxy = new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Holds back all data from now on. */
    void holdBack(boolean now) {
        silent = now;
    }

    /** Delays all data from now on. */
    void slow(int milliseconds) {
        delay = milliseconds;
    }

    /** Cuts all connections after a number of bytes from clients; later connections work. */
    void cutAfter(long bytes) {
        bytesToPass = bytes;
    }

    /** Cuts all connections after a number of bytes from the server; later connections work. */
    void cutRepliesAfter(long bytes) {
        bytesToReply = bytes;
    }

    boolean wasCut() {
        return bytesToPass == Long.MAX_VALUE && bytesToReply == Long.MAX_VALUE;
    }

    @Override
    public void close() {
        try {
            door.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hangUp() throws IOException {
        synchronized (sockets) {
            for (Socket socket : sockets) {
                socket.close();
            }
            sockets.clear();
        }
    }

    private synchronized void count(int bytes) throws IOException {
        if (bytesToPass != Long.MAX_VALUE) {
            bytesToPass -= bytes;
            if (bytesToPass < 0) {
                bytesToPass = Long.MAX_VALUE;
                hangUp();
            }
        }
    }

    private synchronized void countReply(int bytes) throws IOException {
        if (bytesToReply != Long.MAX_VALUE) {
            bytesToReply -= bytes;
            if (bytesToReply < 0) {
                bytesToReply = Long.MAX_VALUE;
                hangUp();
            }
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            synchronized (sockets) {
                sockets.add(client);
                sockets.add(server);
            }
            start(() -> pass(client, server, true));
            start(() -> pass(server, client, false));
        }
    }

    private void pass(Socket from, Socket to, boolean fromClient) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                while (silent) {
                    Thread.sleep(20);
                }
                Thread.sleep(delay);
                if (fromClient) {
                    count(read);
                } else {
                    countReply(read);
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the connection is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
