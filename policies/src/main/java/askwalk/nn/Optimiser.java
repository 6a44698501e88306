package askwalk.nn;

/** Moves numbers so that a loss gets smaller. For the numbers of one net and one thread. */
@FunctionalInterface
public interface Optimiser {

    /**
     * Makes one step.
     *
     * @param parameters the numbers to move, in rows
     * @param gradient the gradient of the loss by each of them, in the same rows
     */
    void step(float[][] parameters, float[][] gradient);
}
