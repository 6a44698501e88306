package askwalk.policy.cpr;

import java.util.function.IntToDoubleFunction;

/** Scores that are computed on access. */
record ScoresOf(IntToDoubleFunction scores) implements AttributeScore.Scoring {

    @Override
    public void update() {}

    @Override
    public double score(int attribute) {
        return scores.applyAsDouble(attribute);
    }
}
