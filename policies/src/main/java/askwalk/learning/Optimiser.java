package askwalk.learning;

/** Moves numbers so that a loss gets smaller. For one array of numbers and one thread. */
@FunctionalInterface
public interface Optimiser {

    /**
     * Makes one step.
     *
     * @param parameters the numbers to move
     * @param gradient the gradient of the loss by each of them
     */
    void step(float[] parameters, float[] gradient);
}
