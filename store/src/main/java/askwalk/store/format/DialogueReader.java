package askwalk.store.format;

import askwalk.conversation.event.ConversationEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of dialogues, one dialogue at a time. The format is that of {@link DialogueHeader}. Not safe for
 * concurrent use.
 */
public final class DialogueReader implements AutoCloseable {

    private static final String REMEDY = "; write the file again with askwalk compare --dialogues-out";

    private final Path file;
    private final BufferedReader text;
    private final DialogueHeader header;
    private long line;
    private long dialogues;

    private DialogueReader(Path file, BufferedReader text) {
        this.file = file;
        this.text = text;
        String first = readLine();
        line = 1;
        if (first == null) {
            throw failure("the file is empty; expected the header of a file of dialogues", null);
        }
        try {
            header = DialogueHeader.parse(first);
        } catch (EventFormatException e) {
            throw failure(e.getMessage(), e);
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file the file
     * @return the reader
     * @throws DialogueFileException if the file is missing, or is no file of dialogues
     */
    public static DialogueReader open(Path file) {
        BufferedReader text;
        try {
            if (Files.isDirectory(file)) {
                throw new DialogueFileException(file + ": this is a folder; expected a file of dialogues", null);
            }
            // Malformed bytes are replaced, so that the check of the line fails.
            text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DialogueFileException(
                    file + ": this cannot be read (" + reason(e) + "); expected a file of dialogues", e);
        }
        try {
            return new DialogueReader(file, text);
        } catch (RuntimeException e) {
            close(text);
            throw e;
        }
    }

    /**
     * Returns the header.
     *
     * @return the first line
     */
    public DialogueHeader header() {
        return header;
    }

    /**
     * Reads the next dialogue.
     *
     * @return the dialogue; empty at the end of the file
     * @throws DialogueFileException if a line is damaged, the events contradict each other, or dialogues are missing
     */
    public Optional<StoredDialogue> next() {
        EventLine event = nextEvent();
        if (event == null) {
            if (dialogues != header.number()) {
                throw failure(
                        "the file ends after " + dialogues + " of " + header.number() + " dialogues: it is incomplete"
                                + REMEDY,
                        null);
            }
            return Optional.empty();
        }
        if (dialogues == header.number()) {
            throw failure("there are more than " + header.number() + " dialogues, the number in the header", null);
        }
        long start = line;
        String id = event.conversation();
        List<ConversationEvent> events = new ArrayList<>();
        while (true) {
            if (!event.conversation().equals(id)) {
                throw failure(
                        "dialogue '" + event.conversation() + "' begins before dialogue '" + id + "' has ended", null);
            }
            if (event.number() != events.size() + 1) {
                throw failure(
                        "event " + event.number() + " of dialogue '" + id + "' is not expected here: expected event "
                                + (events.size() + 1),
                        null);
            }
            events.add(event.stored().event());
            if (event.stored().event() instanceof ConversationEvent.Ended) {
                break;
            }
            event = nextEvent();
            if (event == null) {
                throw failure("the file ends within dialogue '" + id + "': it is incomplete" + REMEDY, null);
            }
        }
        dialogues++;
        StoredDialogue dialogue = new StoredDialogue(id, events);
        try {
            dialogue.history();
        } catch (IllegalArgumentException e) {
            line = start;
            throw failure("dialogue '" + id + "', which begins here: " + e.getMessage(), e);
        }
        return Optional.of(dialogue);
    }

    private EventLine nextEvent() {
        String next = readLine();
        line++;
        if (next == null) {
            return null;
        }
        try {
            return EventLine.parse(next);
        } catch (EventFormatException e) {
            throw failure(e.getMessage() + REMEDY, e);
        }
    }

    private String readLine() {
        try {
            return text.readLine();
        } catch (IOException e) {
            throw failure("this cannot be read (" + reason(e) + ")", e);
        }
    }

    private DialogueFileException failure(String problem, Throwable cause) {
        return new DialogueFileException(file + ":" + line + ": " + problem, cause);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }

    /** Closes the file. */
    @Override
    public void close() {
        close(text);
    }

    private static void close(BufferedReader text) {
        try {
            text.close();
        } catch (IOException e) {
            return; // nothing was written
        }
    }
}
