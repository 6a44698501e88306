package askwalk.store.format;

import askwalk.conversation.StoredEvent;
import java.util.Objects;

/**
 * An event of a conversation as one line of JSON. The format is version 1.
 *
 * <p>Every line has these members, in this order:
 *
 * <table>
 * <caption>The members of every event</caption>
 * <tr><th>member</th><th>value</th></tr>
 * <tr><td>{@code format}</td><td>the number 1</td></tr>
 * <tr><td>{@code conversation}</td><td>the id of the conversation</td></tr>
 * <tr><td>{@code number}</td><td>the number of the event in the conversation, from 1</td></tr>
 * <tr><td>{@code key}</td><td>the idempotency key; left out if there is none</td></tr>
 * <tr><td>{@code time}</td><td>the time in UTC by ISO 8601</td></tr>
 * <tr><td>{@code event}</td><td>{@code started}, {@code continued}, {@code proposed}, {@code answered}, {@code undone}
 *     or {@code ended}; its members follow</td></tr>
 * <tr><td>{@code check}</td><td>the first 16 hexadecimal digits of the SHA-256 of the bytes before the comma in front
 *     of this member, in UTF-8</td></tr>
 * </table>
 *
 * <table>
 * <caption>The members by event</caption>
 * <tr><th>event</th><th>members</th></tr>
 * <tr><td>{@code started}</td><td>{@code user}: the key of the user, left out if unknown; {@code opening}: an action
 *     and {@code responses}, left out if there was none; {@code policy}: an object with {@code name} and the hashes
 *     {@code policy}, {@code model} and {@code settings}; {@code protocol}: an object with {@code name} and {@code id};
 *     {@code graph}: the fingerprint; {@code seed}: a number as text, since it has 64 bits</td></tr>
 * <tr><td>{@code continued}</td><td>{@code policy}, {@code protocol} and {@code graph}</td></tr>
 * <tr><td>{@code proposed}</td><td>an action: either {@code ask}, the keys of attributes, and {@code coarse}, the key of
 *     the coarse attribute, left out if there is none; or {@code recommend}, the keys of items, and {@code earlyStop},
 *     left out if false; {@code eligible}, an object that describes the items that could be shown, left out if all
 *     could: {@code count}, their number, and either {@code hash}, the hash of the set, or, on a live graph, {@code allOf}
 *     and {@code noneOf}, the keys of attributes, each left out if there are none</td></tr>
 * <tr><td>{@code answered}</td><td>{@code responses}: {@code accepted}, {@code rejected} or {@code unknown} for each
 *     subject, or for an item {@code seen} or {@code not_now}</td></tr>
 * <tr><td>{@code undone}</td><td>none</td></tr>
 * <tr><td>{@code ended}</td><td>{@code accepted}: the key of the accepted item, left out if there is none</td></tr>
 * </table>
 *
 * <p>The format is 2 for an event with {@code eligible}, {@code seen} or {@code not_now}, and 1 for any other event.
 *
 * <p>A line with other members, another order or another check is refused. The same event always gives the same line.
 * Immutable.
 *
 * @param conversation the id of the conversation
 * @param number the number of the event in the conversation, from 1
 * @param stored the event and its idempotency key
 */
public record EventLine(String conversation, long number, StoredEvent stored) {

    /**
     * Creates a line.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public EventLine {
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(stored, "stored");
        if (number < 1) {
            throw new IllegalArgumentException("the number of an event is one or more, not " + number);
        }
    }

    /**
     * Reads a line.
     *
     * @param text the line, without its end
     * @return the event
     * @throws EventFormatException if the line does not have this format, is damaged, or has another version
     */
    public static EventLine parse(String text) {
        return EventReader.read(text);
    }

    /**
     * Reads a line and checks that it is that of an event.
     *
     * @param text the line, without its end
     * @param conversation the id of the conversation that the event is expected to be of
     * @param number the number that the event is expected to have
     * @return the event
     * @throws EventFormatException if the line does not have this format, is damaged, has another version or is that of
     *     another event
     */
    public static EventLine parse(String text, String conversation, long number) {
        EventLine line = parse(text);
        if (!line.conversation.equals(conversation)) {
            throw new EventFormatException(
                    "this is an event of conversation '" + line.conversation + "', expected '" + conversation + "'",
                    null);
        }
        if (line.number != number) {
            throw new EventFormatException("this is event " + line.number + ", expected event " + number, null);
        }
        return line;
    }

    /**
     * Reads a line and checks that it is that of an event with an idempotency key.
     *
     * @param text the line, without its end
     * @param conversation the id of the conversation that the event is expected to be of
     * @param number the number that the event is expected to have
     * @param key the idempotency key that the event is expected to have; null for none
     * @return the event
     * @throws EventFormatException if the line does not have this format, is damaged, has another version, or is that
     *     of another event or has another key
     */
    public static EventLine parse(String text, String conversation, long number, String key) {
        EventLine line = parse(text, conversation, number);
        if (!Objects.equals(line.stored.key(), key)) {
            throw new EventFormatException("the line has another idempotency key than the one it is stored with", null);
        }
        return line;
    }

    /**
     * Writes the line.
     *
     * @return one line of JSON, without its end
     */
    public String json() {
        return EventWriter.write(this);
    }
}
