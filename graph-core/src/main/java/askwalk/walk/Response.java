package askwalk.walk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The response of a user to one attribute or item. */
public enum Response {
    /** Yes. */
    ACCEPTED,
    /** No. */
    REJECTED,
    /** Don't know, or no answer. An item with this response may be shown again. */
    UNKNOWN,
    /** Only for an item: the user knows it already, and likes its kind. It is not shown again. */
    SEEN,
    /** Only for an item: not at this time, which says nothing about its attributes. It is not shown again. */
    NOT_NOW;

    /** All words, for messages about what is expected. */
    public static final String WORDS = "accepted, rejected, unknown, seen or not_now";

    /**
     * Returns the response that a word in files and interfaces stands for.
     *
     * @param word a word
     * @return the response whose {@link #word()} it is; empty if there is none
     */
    public static Optional<Response> ofWord(String word) {
        return Arrays.stream(values())
                .filter(response -> response.word().equals(word))
                .findFirst();
    }

    /**
     * Returns the word for this response in files and interfaces.
     *
     * @return its name in lower case, such as {@code not_now}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns whether an item with this response is not shown again, although it was not accepted.
     *
     * @return {@code true} for {@link #REJECTED}, {@link #SEEN} and {@link #NOT_NOW}
     */
    public boolean removesItem() {
        return this == REJECTED || isForItemsOnly();
    }

    /**
     * Returns whether this is a response to an item, but not to an attribute.
     *
     * @return {@code true} for {@link #SEEN} and {@link #NOT_NOW}
     */
    public boolean isForItemsOnly() {
        return this == SEEN || this == NOT_NOW;
    }
}
