package askwalk.simulation;

/**
 * Is told when the system's time begins and ends: from what the user said, first of all the opening, to the action that
 * follows it. What the simulated user does in between is not the system's time. The last answer of a dialogue begins a
 * time that nobody waits for, so there is no end to it. For one thread at a time.
 */
public interface TurnTimer {

    /** Measures nothing. */
    TurnTimer NONE = new TurnTimer() {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    };

    /** Is called when the user has spoken. */
    void start();

    /** Is called when the system has chosen its action. */
    void stop();
}
