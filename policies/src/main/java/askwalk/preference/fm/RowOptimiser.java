package askwalk.preference.fm;

import askwalk.math.Vectors;

/** An optimiser for sparse gradients, which updates only the rows touched by a mini-batch. */
interface RowOptimiser {

    /** Performs one update step; the gradient is not modified. */
    void step(float[] embeddings, Gradient gradient);

    /** Returns the state of the optimiser, not copied; empty by default. */
    default float[] state() {
        return new float[0];
    }

    static RowOptimiser of(String name, double learningRate, Layout layout) {
        return name.equals("sgd") ? new Sgd(learningRate, layout.size()) : new Adagrad(learningRate, layout);
    }

    /** Stochastic gradient descent without momentum. */
    final class Sgd implements RowOptimiser {
        private final float learningRate;
        private final int size;

        Sgd(double learningRate, int size) {
            this.learningRate = (float) learningRate;
            this.size = size;
        }

        @Override
        public void step(float[] embeddings, Gradient gradient) {
            for (int slot = 0; slot < gradient.count(); slot++) {
                Vectors.addScaled(
                        -learningRate, gradient.values(), slot * size, embeddings, gradient.row(slot) * size, size);
            }
        }
    }

    /**
     * Adagrad (Duchi, Hazan and Singer, 2011), which divides each derivative by the root of the accumulated squared
     * derivatives.
     */
    final class Adagrad implements RowOptimiser {
        private static final float EPSILON = 1e-10f;

        private final float learningRate;
        private final int size;
        /** The sums of squared derivatives, row-major, [rows][size]. */
        private final float[] accumulator;

        Adagrad(double learningRate, Layout layout) {
            this.learningRate = (float) learningRate;
            size = layout.size();
            accumulator = new float[layout.rows() * size];
        }

        @Override
        public float[] state() {
            return accumulator;
        }

        @Override
        public void step(float[] embeddings, Gradient gradient) {
            float[] values = gradient.values();
            for (int slot = 0; slot < gradient.count(); slot++) {
                int from = slot * size;
                int to = gradient.row(slot) * size;
                for (int d = 0; d < size; d++) {
                    float derivative = values[from + d];
                    float accumulated = accumulator[to + d] + derivative * derivative;
                    accumulator[to + d] = accumulated;
                    embeddings[to + d] -= learningRate * derivative / ((float) Math.sqrt(accumulated) + EPSILON);
                }
            }
        }
    }
}
