package askwalk.nn;

/** An update rule that minimises a loss. An instance serves the parameters of one net, in one thread. */
@FunctionalInterface
public interface Optimiser {

    /**
     * Performs one update step.
     *
     * @param parameters the parameters, updated in place
     * @param gradient the gradient of the loss, of the same shape
     */
    void step(float[][] parameters, float[][] gradient);
}
