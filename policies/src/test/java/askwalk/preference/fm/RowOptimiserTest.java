package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RowOptimiserTest {

    private static final Offset<Float> ROUNDING = within(1e-6f);

    private final Layout layout = new Layout(1, 1, 1, 2);
    private final float[] embeddings = {1, 2, 3, 4, 5, 6};

    @Test
    void sgdMovesAgainstTheGradient() {
        RowOptimiser sgd = RowOptimiser.of("sgd", 0.1, layout);
        sgd.step(embeddings, gradient(2, 3, -4));
        assertThat(embeddings).containsExactly(new float[] {1, 2, 3, 4, 4.7f, 6.4f}, ROUNDING);
        sgd.step(embeddings, gradient(0, 1, 0));
        assertThat(embeddings).containsExactly(new float[] {0.9f, 2, 3, 4, 4.7f, 6.4f}, ROUNDING);
    }

    /** The first step equals the learning rate, for any gradient; the second is 4 / sqrt(9 + 16) of it. */
    @Test
    void adagradDividesByTheAccumulatedGradients() {
        RowOptimiser adagrad = RowOptimiser.of("adagrad", 0.1, layout);
        adagrad.step(embeddings, gradient(2, 3, -4));
        assertThat(embeddings).containsExactly(new float[] {1, 2, 3, 4, 4.9f, 6.1f}, ROUNDING);
        adagrad.step(embeddings, gradient(2, 4, 0));
        assertThat(embeddings).containsExactly(new float[] {1, 2, 3, 4, 4.82f, 6.1f}, ROUNDING);
        adagrad.step(embeddings, gradient(1, 0, 0));
        assertThat(embeddings).containsExactly(new float[] {1, 2, 3, 4, 4.82f, 6.1f}, ROUNDING);
    }

    @Test
    void theGradientIsNotModified() {
        Gradient gradient = gradient(1, 3, -4);
        RowOptimiser.of("adagrad", 0.1, layout).step(embeddings, gradient);
        assertThat(GradientCheck.dense(gradient, 3, 2)).containsExactly(0, 0, 3, -4, 0, 0);
    }

    private static Gradient gradient(int row, float first, float second) {
        Gradient gradient = new Gradient(3, 2);
        int at = gradient.offset(row);
        gradient.values()[at] = first;
        gradient.values()[at + 1] = second;
        return gradient;
    }
}
