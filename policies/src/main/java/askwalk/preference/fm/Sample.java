package askwalk.preference.fm;

import askwalk.graph.IdBuffer;

/** What one interaction is compared with, as rows of the embeddings. Filled again for each; for one thread. */
final class Sample {

    /** Stands where nothing was found to compare with. */
    static final int NONE = -1;

    int user;
    int positive;

    /** Any item that the user did not interact with, or {@link #NONE}. */
    int negative;

    /** An item that the user did not interact with and that carries all accepted attributes, or {@link #NONE}. */
    int candidate;

    /** Accepted attributes. */
    final IdBuffer accepted = new IdBuffer();

    /** What else the positive item carries. */
    final IdBuffer residual = new IdBuffer();

    /** As many attributes that it does not carry, some perhaps twice. */
    final IdBuffer contrast = new IdBuffer();
}
