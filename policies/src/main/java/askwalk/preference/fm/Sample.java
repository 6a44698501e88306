package askwalk.preference.fm;

import askwalk.graph.IdBuffer;

/**
 * A training sample: an interaction with its sampled negatives, as row indices of the embeddings. Reused for all
 * interactions; not safe for concurrent use.
 */
final class Sample {

    /** The value if no negative was found. */
    static final int NONE = -1;

    /** The number of dropout masks: those of the scores of the positive, the negative and the candidate negative. */
    static final int MASKS = 3;

    int user;
    int positive;

    /** A negative: an item without an interaction of the user, or {@link #NONE}. */
    int negative;

    /**
     * A candidate negative: an item without an interaction of the user that carries all accepted attributes, or
     * {@link #NONE}.
     */
    int candidate;

    /** The accepted attributes. */
    final IdBuffer accepted = new IdBuffer();

    /** The other attributes of the positive item. */
    final IdBuffer residual = new IdBuffer();

    /** As many attributes that the positive item does not carry, possibly with duplicates. */
    final IdBuffer contrast = new IdBuffer();

    /** The dropout masks, [{@link #MASKS}][embedding size]; the last one only if there is a candidate negative. */
    float[][] masks;
}
