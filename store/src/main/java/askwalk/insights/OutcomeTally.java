package askwalk.insights;

/** Counts the outcomes of conversations, and apart those that began after the limit. Not safe for concurrent use. */
final class OutcomeTally {

    private final Tally<Outcome> all = new Tally<>(Outcome.class);
    private final Tally<Outcome> recent = new Tally<>(Outcome.class);

    void add(Trace trace) {
        all.add(trace.outcome());
        if (trace.isRecent()) {
            recent.add(trace.outcome());
        }
    }

    Outcomes outcomes() {
        return new Outcomes(
                all.count(Outcome.ACCEPTED),
                all.count(Outcome.ENDED),
                all.count(Outcome.LEFT),
                all.count(Outcome.OPEN),
                recent.count(Outcome.ACCEPTED),
                recent.count(Outcome.ENDED));
    }
}
