package askwalk.policy.cpr;

/** Updates the scores of attributes when somebody asks for one and they are out of date. */
final class CurrentScores implements AttributeScore.Scoring {

    private final AttributeScore.Scoring scores;
    private boolean current;

    CurrentScores(AttributeScore.Scoring scores) {
        this.scores = scores;
    }

    void outdate() {
        current = false;
    }

    /** The scores themselves, up to date until the next answer. */
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
