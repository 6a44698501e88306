package askwalk.cli.common;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a request to stop, and gives the command time to put away what is done. */
public final class Interrupt implements AutoCloseable {

    private static final int SECONDS_TO_FINISH = 20;
    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private final Thread onSignal = new Thread(this::request, "askwalk-interrupt");
    private volatile boolean requested;

    private Interrupt() {}

    /** Starts to listen. */
    public static Interrupt listen() {
        Interrupt interrupt = new Interrupt();
        try {
            Runtime.getRuntime().addShutdownHook(interrupt.onSignal);
        } catch (IllegalStateException e) {
            interrupt.requested = true; // it came before
        }
        return interrupt;
    }

    /** Says that the process has said all it will say, so that it may end. */
    public static void finished() {
        FINISHED.countDown();
    }

    public boolean requested() {
        return requested;
    }

    /** Stops to listen. A request that has come already waits for {@link #finished()}. */
    @Override
    public void close() {
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            } catch (IllegalStateException e) {
                requested = true; // it came just now
            }
        }
    }

    private void request() {
        requested = true;
        try {
            if (!FINISHED.await(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                System.err.println("askwalk: stopped without an orderly end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
