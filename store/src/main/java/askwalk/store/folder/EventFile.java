package askwalk.store.folder;

import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.StoredEvent;
import askwalk.store.format.EventFormatException;
import askwalk.store.format.EventLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the file of one conversation. */
final class EventFile {

    private static final String REMEDY =
            "; restore the file from a copy, or delete the conversation, which cannot be continued";

    private final Path file;
    private final String id;

    /**
     * The content of a file.
     *
     * @param events the events of the complete lines
     * @param length the number of bytes of the complete lines
     * @param torn a sentence on the bytes behind them, which an interrupted append left
     */
    record Content(List<StoredEvent> events, long length, Optional<String> torn) {

        /** Returns the number of the event with a key; 0 if there is none. */
        long numberOf(String key) {
            for (int i = 0; key != null && i < events.size(); i++) {
                if (key.equals(events.get(i).key())) {
                    return i + 1L;
                }
            }
            return 0;
        }
    }

    EventFile(Path file, String id) {
        this.file = file;
        this.id = id;
    }

    /** Reads and checks all lines; a file that does not exist has none. */
    Content read() throws IOException {
        byte[] bytes = bytes();
        List<StoredEvent> events = new ArrayList<>();
        int start = 0;
        for (int end = lineEnd(bytes, start); end >= 0; end = lineEnd(bytes, start)) {
            int number = events.size() + 1;
            events.add(line(bytes, start, end, number).stored());
            start = end + 1;
        }
        return new Content(events, start, torn(bytes, start, events.size() + 1));
    }

    /** Reads the last complete line only; empty if there is none. */
    Optional<EventLine> last() throws IOException {
        byte[] bytes = bytes();
        int end = lastLineEnd(bytes, bytes.length);
        if (end < 0) {
            return Optional.empty();
        }
        int number = 1;
        for (int i = 0; i < end; i++) {
            number += bytes[i] == '\n' ? 1 : 0;
        }
        return Optional.of(line(bytes, lastLineEnd(bytes, end) + 1, end, number));
    }

    /** Returns whether the file has a complete line, which may be damaged. */
    boolean hasLine() throws IOException {
        return lineEnd(bytes(), 0) >= 0;
    }

    private byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private EventLine line(byte[] bytes, int start, int end, int number) {
        try {
            return EventLine.parse(text(bytes, start, end), id, number);
        } catch (CharacterCodingException e) {
            throw damaged(number, "this is not text in UTF-8");
        } catch (EventFormatException e) {
            throw damaged(number, e.getMessage());
        }
    }

    private Optional<String> torn(byte[] bytes, int start, int number) {
        if (start == bytes.length) {
            return Optional.empty();
        }
        if (!TornLine.isPossible(bytes, start, id, number)) {
            throw damaged(number, "the line has no end, and is not the beginning of event " + number);
        }
        return Optional.of(place(number) + "an append was interrupted before it was acknowledged; its "
                + (bytes.length - start) + " bytes are left out, and removed by the next append");
    }

    private ConversationStoreException damaged(int line, String problem) {
        return new ConversationStoreException(place(line) + problem + REMEDY, false, null);
    }

    private String place(int line) {
        return file + ":" + line + ": ";
    }

    private static String text(byte[] bytes, int start, int end) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, end - start))
                .toString();
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static int lastLineEnd(byte[] bytes, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
