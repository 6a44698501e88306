package askwalk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a request to stop, and gives the command time to put away what is done. */
final class Interrupt {

    private static final int SECONDS_TO_FINISH = 20;
    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private volatile boolean requested;

    /** Starts to listen; only the command that the process is for does. */
    static Interrupt listen() {
        Interrupt interrupt = new Interrupt();
        Thread onSignal = new Thread(interrupt::request, "askwalk-interrupt");
        Runtime.getRuntime().addShutdownHook(onSignal);
        return interrupt;
    }

    /** Says that the command has done all it will do, so that the process may end. */
    static void finished() {
        FINISHED.countDown();
    }

    boolean requested() {
        return requested;
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
