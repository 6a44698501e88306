package askwalk.preference.fm;

import java.util.SplittableRandom;

/**
 * Masks of inverted dropout: each dimension of an embedding is dropped with a fixed probability, and the remaining ones
 * are scaled so that the expected score is unchanged. Not safe for concurrent use.
 */
final class Dropout {

    private static final int LANES = 4;
    private static final int LANE_BITS = 16;

    private final int threshold;
    private final float scale;

    Dropout(double rate) {
        threshold = (int) Math.round(rate * (1 << LANE_BITS));
        scale = (float) (1 / (1 - (double) threshold / (1 << LANE_BITS)));
    }

    /** Draws the masks of a sample into its arrays. */
    void draw(SplittableRandom random, Sample sample) {
        int count = sample.candidate == Sample.NONE ? Sample.MASKS - 1 : Sample.MASKS;
        for (int i = 0; i < count; i++) {
            draw(random, sample.masks[i], sample.masks[i].length);
        }
    }

    void draw(SplittableRandom random, float[] mask, int size) {
        long bits = 0;
        for (int d = 0; d < size; d++) {
            if (d % LANES == 0) {
                bits = random.nextLong();
            }
            mask[d] = (int) (bits & 0xFFFF) >= threshold ? scale : 0;
            bits >>>= LANE_BITS;
        }
    }
}
