package askwalk.conversation;

import java.util.Locale;
import java.util.Objects;

/**
 * The type of question a policy may ask.
 *
 * @param kind binary, enumerated or multiple choice
 * @param choices the number of attributes that a multiple-choice question offers; 0 for the other kinds
 */
public record QuestionType(Kind kind, int choices) {

    /** "Do you like jazz?": one attribute, yes or no. */
    public static final QuestionType BINARY = new QuestionType(Kind.BINARY, 0);

    /** "Which genres do you like?": all attributes under one coarse attribute. */
    public static final QuestionType ENUMERATED = new QuestionType(Kind.ENUMERATED, 0);

    /** The kinds of question. */
    public enum Kind {
        /** About one attribute. */
        BINARY,
        /** About all attributes under one coarse attribute. */
        ENUMERATED,
        /** About a few attributes at once. */
        CHOICE
    }

    /**
     * Creates a question type.
     *
     * @throws IllegalArgumentException if a multiple-choice question would offer fewer than two attributes, or another
     *     kind has choices
     */
    public QuestionType {
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.CHOICE ? choices < 2 : choices != 0) {
            throw new IllegalArgumentException("a multiple-choice question offers at least two attributes");
        }
    }

    /**
     * Parses a question type in the form of the command line.
     *
     * @param text {@code binary}, {@code enumerated} or {@code choice:M}
     * @return the type
     * @throws IllegalArgumentException if it is none of these
     */
    public static QuestionType parse(String text) {
        if (text.matches("choice:[0-9]{1,6}")) {
            return new QuestionType(Kind.CHOICE, Integer.parseInt(text.substring("choice:".length())));
        }
        return switch (text) {
            case "binary" -> BINARY;
            case "enumerated" -> ENUMERATED;
            default ->
                throw new IllegalArgumentException(
                        "unknown question type '" + text + "': expected binary, enumerated or choice:M");
        };
    }

    @Override
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.CHOICE ? word + ":" + choices : word;
    }
}
