package askwalk.store.folder;

import askwalk.conversation.ConversationStore;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of the files of conversations. Upper-case letters of the id are written as a plus sign and the lower-case
 * letter, so that ids that differ in case have different files on every file system. The prefix avoids the names that
 * Windows reserves, such as {@code con}.
 */
final class FileNames {

    private static final String PREFIX = "conversation-";
    private static final String SUFFIX = ".jsonl";
    private static final char UPPER = '+';

    private FileNames() {}

    /** Returns the name of the file of a valid id. */
    static String of(String id) {
        StringBuilder name = new StringBuilder(PREFIX);
        for (int i = 0; i < id.length(); i++) {
            char letter = id.charAt(i);
            if (isUpper(letter)) {
                name.append(UPPER).append((char) (letter - 'A' + 'a'));
            } else {
                name.append(letter);
            }
        }
        return name.append(SUFFIX).toString();
    }

    /** Returns the id of the conversation in a file; empty if the name is not that of a conversation. */
    static Optional<String> id(String name) {
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX) || name.length() < PREFIX.length() + SUFFIX.length()) {
            return Optional.empty();
        }
        String encoded = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < encoded.length(); i++) {
            boolean upper = encoded.charAt(i) == UPPER && i + 1 < encoded.length();
            id.append(upper ? encoded.substring(i + 1, i + 2).toUpperCase(Locale.ROOT) : encoded.substring(i, i + 1));
            i += upper ? 1 : 0;
        }
        boolean valid =
                ConversationStore.ID.matcher(id).matches() && of(id.toString()).equals(name);
        return valid ? Optional.of(id.toString()) : Optional.empty();
    }

    private static boolean isUpper(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
