package askwalk.preference.fm;

import java.util.SplittableRandom;

/** The samples of an epoch in order, with their dropout masks. Confined to one thread. */
interface SampleSource extends AutoCloseable {

    /**
     * Returns the next sample. Its masks are valid until the next call, the rest until the first call of the next
     * mini-batch.
     */
    Sample next();

    /** Ends threads of the source, if there are any. */
    @Override
    default void close() {}

    /** Draws the samples of one epoch, one after the other. Not safe for concurrent use. */
    final class Draw {
        private final Sampler sampler;
        private final Dropout dropout;
        private final int[] order;
        private final SplittableRandom random;
        private int drawn;

        /**
         * Creates the draw of an epoch.
         *
         * @param sampler draws negatives
         * @param dropout draws masks
         * @param order the interactions in the order of the epoch
         * @param random the source of all randomness of the epoch
         */
        Draw(Sampler sampler, Dropout dropout, int[] order, SplittableRandom random) {
            this.sampler = sampler;
            this.dropout = dropout;
            this.order = order;
            this.random = random;
        }

        int remaining() {
            return order.length - drawn;
        }

        void into(Sample sample, float[][] masks) {
            sampler.draw(order[drawn++], random, sample);
            sample.masks = masks;
            dropout.draw(random, sample);
        }
    }

    /** A source that draws a sample when it is needed. */
    final class Inline implements SampleSource {
        private final Draw draw;
        private final Sample[] samples;
        private final float[][] masks;
        private int next;

        /** Creates a source that reuses the samples of a mini-batch in the next one. */
        Inline(Draw draw, Sample[] samples, float[][] masks) {
            this.draw = draw;
            this.samples = samples;
            this.masks = masks;
        }

        @Override
        public Sample next() {
            Sample sample = samples[next];
            next = (next + 1) % samples.length;
            draw.into(sample, masks);
            return sample;
        }
    }
}
