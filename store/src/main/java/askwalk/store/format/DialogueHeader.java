package askwalk.store.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The first line of a file of dialogues, as one line of JSON. The format is version 1, with these members in this
 * order:
 *
 * <table>
 * <caption>The members of the header</caption>
 * <tr><th>member</th><th>value</th></tr>
 * <tr><td>{@code dialogues}</td><td>the version of the format of the file, the number 1</td></tr>
 * <tr><td>{@code dataset}</td><td>the name of the data set</td></tr>
 * <tr><td>{@code number}</td><td>the number of dialogues in the file</td></tr>
 * <tr><td>{@code arguments}</td><td>the arguments of the command line; none if the run was started from code</td></tr>
 * <tr><td>{@code check}</td><td>as in {@link EventLine}</td></tr>
 * </table>
 *
 * <p>The {@link EventLine}s of the dialogues follow, dialogue by dialogue: each begins with {@code started}, number 1,
 * and ends with {@code ended}. Immutable.
 *
 * @param dataset the name of the data set
 * @param number the number of dialogues
 * @param arguments the arguments of the command line
 */
public record DialogueHeader(String dataset, long number, List<String> arguments) {

    private static final int FORMAT = 1;

    /**
     * Creates a header and copies the list.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public DialogueHeader {
        Objects.requireNonNull(dataset, "dataset");
        arguments = List.copyOf(arguments);
        if (number < 0) {
            throw new IllegalArgumentException("the number of dialogues is zero or more, not " + number);
        }
    }

    /**
     * Reads the line.
     *
     * @param text the line, without its end
     * @return the header
     * @throws EventFormatException if the line does not have this format, is damaged, or has another version
     */
    public static DialogueHeader parse(String text) {
        if (!text.startsWith("{\"dialogues\":")) {
            throw new EventFormatException("this is not a file of dialogues, which begins with {\"dialogues\":", null);
        }
        try (JsonMembers json = new JsonMembers(EventCheck.remove(text))) {
            json.begin();
            long format = json.number("dialogues");
            if (format != FORMAT) {
                throw new EventFormatException(
                        "format " + format + " is unknown: expected " + FORMAT
                                + "; a later version of Askwalk may read it",
                        null);
            }
            DialogueHeader header =
                    new DialogueHeader(json.text("dataset"), json.number("number"), json.texts("arguments"));
            json.end();
            json.endOfText();
            return header;
        } catch (IOException e) {
            throw new EventFormatException("this is not valid JSON: expected one object in a line", e);
        } catch (IllegalArgumentException e) {
            throw new EventFormatException(e.getMessage(), e);
        }
    }

    /**
     * Writes the line.
     *
     * @return one line of JSON, without its end
     */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = EventWriter.JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("dialogues", FORMAT);
            json.writeStringField("dataset", dataset);
            json.writeNumberField("number", number);
            json.writeArrayFieldStart("arguments");
            for (String argument : arguments) {
                json.writeString(argument);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a writer of a string does no output", e);
        }
        return EventCheck.add(text.toString());
    }
}
