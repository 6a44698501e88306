package askwalk.store.format;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.KeyedAction;
import askwalk.io.FileFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of dialogues, one dialogue at a time. The format is that of {@link DialogueHeader}. Not safe for
 * concurrent use.
 */
public final class DialogueReader implements AutoCloseable {

    private static final String REMEDY = "; write the file again with askwalk compare --dialogues-out";
    private static final String GIVE_ANOTHER = "; give a file that askwalk compare --dialogues-out wrote";

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
            throw failure("the file is empty" + GIVE_ANOTHER, null);
        }
        try {
            header = DialogueHeader.parse(first);
        } catch (EventFormatException e) {
            throw failure(e.getMessage() + GIVE_ANOTHER, e);
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
                throw new DialogueFileException(file + ": this is a folder" + GIVE_ANOTHER, null);
            }
            // Malformed bytes are replaced, so that the check of the line fails.
            text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DialogueFileException(
                    file + ": this cannot be read (" + FileFailure.reason(e) + ")" + GIVE_ANOTHER, e);
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
                throw content(
                        "the file ends after " + dialogues + " of " + header.number() + " dialogues: it is incomplete");
            }
            return Optional.empty();
        }
        if (dialogues == header.number()) {
            throw content("there are more than " + header.number() + " dialogues, the number in the header");
        }
        List<Long> lines = new ArrayList<>();
        String id = event.conversation();
        List<ConversationEvent> events = new ArrayList<>();
        while (true) {
            if (!event.conversation().equals(id)) {
                throw content("dialogue '" + event.conversation() + "' begins before dialogue '" + id + "' has ended");
            }
            if (event.number() != events.size() + 1) {
                throw content("event " + event.number() + " of dialogue '" + id
                        + "' is not expected here: expected event " + (events.size() + 1));
            }
            ConversationEvent next = event.stored().event();
            check(id, events.isEmpty() ? null : events.get(events.size() - 1), next);
            events.add(next);
            lines.add(line);
            if (next instanceof ConversationEvent.Ended) {
                break;
            }
            event = nextEvent();
            if (event == null) {
                throw content("the file ends within dialogue '" + id + "': it is incomplete");
            }
        }
        checkHistory(id, events, lines);
        dialogues++;
        return Optional.of(new StoredDialogue(id, events));
    }

    /** Refuses events of other conversations, and an opening that no conversation can start with. */
    private void check(String id, ConversationEvent before, ConversationEvent event) {
        if (event instanceof ConversationEvent.Continued) {
            throw content("dialogue '" + id + "' was continued, which a simulated dialogue never is");
        }
        if (event instanceof ConversationEvent.Undone) {
            throw content("dialogue '" + id + "' has an answer that was undone, which a simulated user never does");
        }
        if (event instanceof ConversationEvent.Proposed && before instanceof ConversationEvent.Proposed) {
            throw content("dialogue '" + id + "' has a proposal after one without an answer");
        }
        if (event instanceof ConversationEvent.Started started
                && started.opening().isPresent()) {
            KeyedAction opening = started.opening().get().action();
            if (opening.kind() != KeyedAction.Kind.ASK) {
                throw content("the opening of dialogue '" + id + "' is a recommendation; expected attributes");
            }
            Set<String> named = new HashSet<>();
            for (String attribute : opening.subjects()) {
                if (!named.add(attribute)) {
                    throw content(
                            "the opening of dialogue '" + id + "' names attribute '" + attribute + "' more than once");
                }
            }
        }
    }

    /** Refuses events that contradict each other, at the line of the first one that cannot follow those before it. */
    private void checkHistory(String id, List<ConversationEvent> events, List<Long> lines) {
        for (int last = 0; last < events.size(); last++) {
            try {
                ConversationHistory.of(events.subList(0, last + 1));
            } catch (IllegalArgumentException e) {
                line = lines.get(last);
                throw failure("dialogue '" + id + "': " + e.getMessage() + REMEDY, e);
            }
        }
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
            throw failure("this cannot be read (" + FileFailure.reason(e) + ")" + GIVE_ANOTHER, e);
        }
    }

    private DialogueFileException content(String problem) {
        return failure(problem + REMEDY, null);
    }

    private DialogueFileException failure(String problem, Throwable cause) {
        return new DialogueFileException(file + ":" + line + ": " + problem, cause);
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
