package askwalk.simulation;

/**
 * A timer of the system's turns. A turn starts with an answer of the user, or the opening, and stops with the next
 * action. The time of the simulated user is not measured. The last answer of a dialogue starts a turn that is never
 * stopped, since no action follows. For one thread at a time.
 */
public interface TurnTimer {

    /** Measures nothing. */
    TurnTimer NONE = new TurnTimer() {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    };

    /** Called when the user has answered. */
    void start();

    /** Called when the system has chosen its action. */
    void stop();
}
