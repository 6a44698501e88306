package askwalk.training;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * The best candidate offered so far; among equal candidates, the first. Not safe for concurrent use.
 *
 * @param <T> the candidates, such as checkpoints
 * @param <S> their scores, possibly with other measurements of a candidate
 */
public final class BestSoFar<T, S> {

    private final BiPredicate<? super S, ? super S> isBetter;
    private T value;
    private S score;

    /**
     * Creates an instance without a candidate. The first candidate offered becomes the best, whatever its score.
     *
     * @param isBetter tests whether the first score is better than the second
     */
    public BestSoFar(BiPredicate<? super S, ? super S> isBetter) {
        this.isBetter = Objects.requireNonNull(isBetter, "isBetter");
    }

    /**
     * Creates an instance with an initial candidate.
     *
     * @param isBetter tests whether the first score is better than the second
     * @param value the initial candidate
     * @param score the score of the candidate
     */
    public BestSoFar(BiPredicate<? super S, ? super S> isBetter, T value, S score) {
        this(isBetter);
        this.value = value;
        this.score = Objects.requireNonNull(score, "score");
    }

    /**
     * Stores a candidate if it is the first one or better than the current best.
     *
     * @param candidateScore the score of the candidate
     * @param candidate supplies the candidate, such as a copy; called only if it is stored
     * @return {@code true} if the candidate was stored
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
     * Returns whether no candidate was offered yet.
     *
     * @return {@code true} if there is no candidate
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
        requireCandidate();
        return value;
    }

    /**
     * Returns the score of the best candidate.
     *
     * @return the score
     * @throws NoSuchElementException if there is none
     */
    public S score() {
        requireCandidate();
        return score;
    }

    private void requireCandidate() {
        if (score == null) {
            throw new NoSuchElementException("no candidate was offered yet");
        }
    }
}
