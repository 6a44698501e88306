package askwalk.conversation;

import askwalk.io.Sha256;
import java.util.Objects;

/**
 * A model of simulated users, as a protocol names it: {@code name} or {@code name:arguments}. Immutable.
 *
 * @param name the name of the model
 * @param arguments its arguments in their canonical form; empty for none
 * @param content the content of the file that the arguments name; empty for none, and in a protocol that was read from
 *     a run
 */
public record UserModelSpec(String name, String arguments, String content) {

    /**
     * Creates a specification.
     *
     * @throws IllegalArgumentException if the name is empty
     */
    public UserModelSpec {
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(content, "content");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a user model has a name");
        }
    }

    /**
     * Creates a specification without a file.
     *
     * @param name the name of the model
     * @param arguments its arguments in their canonical form; empty for none
     * @throws IllegalArgumentException if the name is empty
     */
    public UserModelSpec(String name, String arguments) {
        this(name, arguments, "");
    }

    /**
     * Creates a specification with the content of a file, whose SHA-256 is its argument.
     *
     * @param name the name of the model
     * @param content the content of the file
     * @return the specification
     * @throws IllegalArgumentException if the name or the content is empty
     */
    public static UserModelSpec ofFile(String name, String content) {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("the file of the user model '" + name + "' is empty");
        }
        return new UserModelSpec(name, "sha256=" + Sha256.of(content), content);
    }

    /**
     * Parses the {@linkplain #text() text} of a specification, without the content of a file.
     *
     * @param text such as {@code wrong:0.1}
     * @return the specification
     * @throws IllegalArgumentException if the name is empty
     */
    public static UserModelSpec parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new UserModelSpec(text, "")
                : new UserModelSpec(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Returns the specification as a text, which is equal for equal models.
     *
     * @return {@code name} or {@code name:arguments}
     */
    public String text() {
        return arguments.isEmpty() ? name : name + ":" + arguments;
    }
}
