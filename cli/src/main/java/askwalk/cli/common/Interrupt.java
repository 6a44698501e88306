package askwalk.cli.common;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a cancellation request, and gives the command time to save finished work. */
public final class Interrupt implements AutoCloseable {

    private static final int SHUTDOWN_TIMEOUT_SECONDS = 20;
    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private final Thread onSignal = new Thread(this::request, "askwalk-interrupt");
    private volatile boolean requested;

    private Interrupt() {}

    /** Starts to listen for Ctrl-C. */
    public static Interrupt listen() {
        Interrupt interrupt = new Interrupt();
        try {
            Runtime.getRuntime().addShutdownHook(interrupt.onSignal);
        } catch (IllegalStateException e) {
            interrupt.requested = true; // the shutdown has already begun
        }
        return interrupt;
    }

    /** Signals that all output has been written, so that the shutdown hook may return. */
    public static void finished() {
        FINISHED.countDown();
    }

    public boolean requested() {
        return requested;
    }

    /** Stops listening. A pending request waits for {@link #finished()}. */
    @Override
    public void close() {
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            } catch (IllegalStateException e) {
                requested = true; // the shutdown has just begun
            }
        }
    }

    private void request() {
        requested = true;
        try {
            if (!FINISHED.await(SHUTDOWN_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("askwalk: stopped without an orderly shutdown");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
