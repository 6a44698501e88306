package askwalk.experiment;

import java.util.concurrent.CancellationException;

/** Signals that the listener stopped an experiment. The message lists what was kept. */
public final class InterruptedRunException extends CancellationException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what was interrupted, and what was kept
     */
    public InterruptedRunException(String message) {
        super(message);
    }
}
