package askwalk.training;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * The best of the candidates that were offered so far; of equals, the first. Not safe for concurrent use.
 *
 * @param <T> the candidates, such as checkpoints
 * @param <S> their scores, with whatever else was measured of a candidate
 */
public final class BestSoFar<T, S> {

    private final BiPredicate<? super S, ? super S> isBetter;
    private T value;
    private S score;

    /**
     * Creates one without a candidate; the first that is offered is the best, whatever its score.
     *
     * @param isBetter whether the first score is better than the second
     */
    public BestSoFar(BiPredicate<? super S, ? super S> isBetter) {
        this.isBetter = Objects.requireNonNull(isBetter, "isBetter");
    }

    /**
     * Creates one with a candidate to begin with.
     *
     * @param isBetter whether the first score is better than the second
     * @param value the candidate
     * @param score its score
     */
    public BestSoFar(BiPredicate<? super S, ? super S> isBetter, T value, S score) {
        this(isBetter);
        this.value = value;
        this.score = Objects.requireNonNull(score, "score");
    }

    /**
     * Keeps a candidate if it is the first or better than the best.
     *
     * @param candidateScore its score
     * @param candidate makes a copy to keep; called only if it is kept
     * @return whether it is kept
     */
    public boolean offer(S candidateScore, Supplier<? extends T> candidate) {
        if (score != null && !isBetter.test(candidateScore, score)) {
            return false;
        }
        value = candidate.get();
        score = candidateScore;
        return true;
    }

    /**
     * Returns whether there is no candidate yet.
     *
     * @return true if nothing was offered
     */
    public boolean isEmpty() {
        return score == null;
    }

    /**
     * Returns the best candidate.
     *
     * @return the candidate
     * @throws NoSuchElementException if there is none
     */
    public T value() {
        requireSome();
        return value;
    }

    /**
     * Returns the score of the best candidate.
     *
     * @return the score
     * @throws NoSuchElementException if there is none
     */
    public S score() {
        requireSome();
        return score;
    }

    private void requireSome() {
        if (score == null) {
            throw new NoSuchElementException("no candidate was offered yet");
        }
    }
}
