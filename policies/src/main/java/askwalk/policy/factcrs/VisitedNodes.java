package askwalk.policy.factcrs;

/** The vectors of the nodes that a conversation recommended from, as their mean. */
final class VisitedNodes {

    private final boolean averaging;
    private double[] sum = new double[0];
    private int count;

    /** Makes it for a conversation; without averaging, only the node at hand counts. */
    VisitedNodes(boolean averaging) {
        this.averaging = averaging;
    }

    void add(float[] vector) {
        if (sum.length == 0) {
            sum = new double[vector.length];
        }
        for (int i = 0; i < vector.length; i++) {
            sum[i] += vector[i];
        }
        count++;
    }

    /** The mean of all so far and one more, as a new array. */
    float[] meanWith(float[] vector) {
        float[] mean = vector.clone();
        if (averaging && count > 0) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (float) ((sum[i] + vector[i]) / (count + 1));
            }
        }
        return mean;
    }
}
