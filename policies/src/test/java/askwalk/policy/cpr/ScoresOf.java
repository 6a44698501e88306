package askwalk.policy.cpr;

import java.util.function.IntToDoubleFunction;

/** Scores that are looked up when they are asked for. */
record ScoresOf(IntToDoubleFunction scores) implements AttributeScore.Scoring {

    @Override
    public void update() {}

    @Override
    public double score(int attribute) {
        return scores.applyAsDouble(attribute);
    }
}
