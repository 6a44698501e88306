package askwalk.preference.fm;

import askwalk.concurrent.Background;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/**
 * A source of samples that are drawn on a second thread while the first one trains on earlier samples. Samples do not
 * depend on the embeddings, and one thread draws all of them in order, so they are those of
 * {@link SampleSource.Inline}.
 */
final class DrawnAhead implements SampleSource {

    /** The least number of samples in a block, so that threads rarely wait for each other. */
    private static final int MIN_BLOCK = 1024;

    /** One block is trained on, one is complete and one is being drawn. */
    private static final int BLOCKS = 3;

    /** The largest number of values in the masks of all blocks. */
    private static final int MAX_MASK_VALUES = 1 << 24;

    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final Background<Void> drawing;
    private Block current;
    private int next;

    /** The buffers of {@link #BLOCKS} blocks, reused in all epochs. */
    static final class Buffers {
        private final Block[] blocks = new Block[BLOCKS];

        /**
         * Creates buffers.
         *
         * @param batchSize the size of a mini-batch; a block has whole mini-batches
         * @param embeddingSize the size of an embedding
         */
        Buffers(int batchSize, int embeddingSize) {
            int size = blockSize(batchSize);
            for (int i = 0; i < BLOCKS; i++) {
                blocks[i] = new Block(size, embeddingSize);
            }
        }

        /** Returns whether the buffers would be small. */
        static boolean areSmall(int batchSize, int embeddingSize) {
            return (long) BLOCKS * Sample.MASKS * blockSize(batchSize) * embeddingSize <= MAX_MASK_VALUES;
        }

        private static int blockSize(int batchSize) {
            return Math.max(1, MIN_BLOCK / batchSize) * batchSize;
        }
    }

    private static final class Block {
        private final Sample[] samples;
        private final float[][][] masks;
        private int size;

        Block(int capacity, int embeddingSize) {
            samples = new Sample[capacity];
            masks = new float[capacity][Sample.MASKS][embeddingSize];
            for (int i = 0; i < capacity; i++) {
                samples[i] = new Sample();
            }
        }

        void fill(SampleSource.Draw draw) {
            size = Math.min(samples.length, draw.remaining());
            for (int i = 0; i < size; i++) {
                draw.into(samples[i], masks[i]);
            }
        }
    }

    /** Starts to draw the samples of an epoch. */
    DrawnAhead(SampleSource.Draw draw, Buffers buffers) {
        for (Block block : buffers.blocks) {
            empty.add(block);
        }
        drawing = Background.start(() -> {
            try {
                while (draw.remaining() > 0) {
                    Block block = empty.take();
                    block.fill(draw);
                    full.add(block);
                }
            } finally {
                full.add(new Block(0, 0)); // so that next() does not wait for ever after a failure
            }
            return null;
        });
    }

    @Override
    public Sample next() {
        if (current == null || next == current.size) {
            if (current != null) {
                empty.add(current);
            }
            current = nextBlock();
            next = 0;
        }
        return current.samples[next++];
    }

    private Block nextBlock() {
        try {
            Block block = full.take();
            if (block.size == 0) {
                drawing.await(); // throws the failure
                throw new IllegalStateException("no sample is left");
            }
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        drawing.close();
    }
}
