package askwalk.service;

import askwalk.io.Sha256;
import askwalk.random.Seed;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids of conversations: 128 bits that cannot be guessed. Safe for concurrent use. */
final class ConversationIds {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns the id that belongs to the key of a request, as hard to guess as the key. */
    String ofKey(String key) {
        return Sha256.of(key).substring(0, 2 * BYTES);
    }

    Seed seed() {
        return new Seed(random.nextLong());
    }
}
