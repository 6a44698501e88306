package askwalk.preference.fm;

import askwalk.math.Vectors;

/** Moves the rows that a batch has touched against its gradient. */
interface RowOptimiser {

    /** Makes one step; the gradient stays as it is. */
    void step(float[] embeddings, Gradient gradient);

    /** The numbers that it keeps from step to step, in place; none as it stands here. */
    default float[] state() {
        return new float[0];
    }

    static RowOptimiser of(String name, double learningRate, Layout layout) {
        return name.equals("sgd") ? new Sgd(learningRate, layout.size()) : new Adagrad(learningRate, layout);
    }

    /** Plain stochastic gradient descent. */
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

    /** Adagrad (Duchi, Hazan and Singer, 2011): a number moves the less, the more it was moved before. */
    final class Adagrad implements RowOptimiser {
        private static final float EPSILON = 1e-10f;

        private final float learningRate;
        private final int size;
        private final float[] squares;

        Adagrad(double learningRate, Layout layout) {
            this.learningRate = (float) learningRate;
            size = layout.size();
            squares = new float[layout.rows() * size];
        }

        @Override
        public float[] state() {
            return squares;
        }

        @Override
        public void step(float[] embeddings, Gradient gradient) {
            float[] values = gradient.values();
            for (int slot = 0; slot < gradient.count(); slot++) {
                int from = slot * size;
                int to = gradient.row(slot) * size;
                for (int d = 0; d < size; d++) {
                    float g = values[from + d];
                    float square = squares[to + d] + g * g;
                    squares[to + d] = square;
                    embeddings[to + d] -= learningRate * g / ((float) Math.sqrt(square) + EPSILON);
                }
            }
        }
    }
}
