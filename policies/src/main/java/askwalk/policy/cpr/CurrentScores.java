package askwalk.policy.cpr;

/** Attribute scores with lazy updates: outdated scores are recomputed on the next access. */
final class CurrentScores implements AttributeScore.Scoring {

    private final AttributeScore.Scoring scores;
    private boolean current;

    CurrentScores(AttributeScore.Scoring scores) {
        this.scores = scores;
    }

    void invalidate() {
        current = false;
    }

    /** Returns the underlying scores, up to date until the next answer. */
    AttributeScore.Scoring current() {
        update();
        return scores;
    }

    @Override
    public void update() {
        if (!current) {
            scores.update();
            current = true;
        }
    }

    @Override
    public double score(int attribute) {
        update();
        return scores.score(attribute);
    }

    @Override
    public double rank(int attribute) {
        update();
        return scores.rank(attribute);
    }
}
