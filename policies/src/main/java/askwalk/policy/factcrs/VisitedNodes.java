package askwalk.policy.factcrs;

/** The mean vector of the nodes that a conversation recommended from. */
final class VisitedNodes {

    private final boolean averaging;
    private double[] sum = new double[0];
    private int count;

    /** Creates the mean of a conversation; without averaging, only the current node counts. */
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

    /** Returns the mean of all vectors so far and one more, as a new array. */
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
