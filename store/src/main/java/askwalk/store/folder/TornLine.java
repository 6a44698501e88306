package askwalk.store.folder;

import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.store.format.EventFormatException;
import askwalk.store.format.EventLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Tells an append that was interrupted from other damage at the end of a file. An interrupted append leaves the
 * beginning of a line, and after a power failure possibly zero bytes in place of the rest.
 */
final class TornLine {

    private TornLine() {}

    /** Returns whether the bytes from a position can be the beginning of the line of an event. */
    static boolean isPossible(byte[] bytes, int start, String id, int number) {
        int end = bytes.length;
        while (end > start && bytes[end - 1] == 0) {
            end--;
        }
        String head = head(id, number);
        for (int i = start; i < end; i++) {
            boolean fits = i - start < head.length()
                    ? bytes[i] == head.charAt(i - start)
                    : bytes[i] >= ' '; // a line escapes control characters and everything that is not ASCII
            if (!fits) {
                return false;
            }
        }
        return !isLineAndMore(bytes, start, end);
    }

    /** Returns how the line of an event begins. */
    private static String head(String id, int number) {
        EventLine any = new EventLine(id, number, new StoredEvent(new ConversationEvent.Undone(Instant.EPOCH), null));
        String json = any.json();
        return json.substring(0, json.indexOf("\"time\""));
    }

    /** Returns whether a complete line is followed by another character than its end, which no append writes. */
    private static boolean isLineAndMore(byte[] bytes, int start, int end) {
        for (int i = start; i < end - 1; i++) {
            if (bytes[i] == '}' && isLine(bytes, start, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLine(byte[] bytes, int start, int end) {
        try {
            EventLine.parse(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
            return true;
        } catch (EventFormatException e) {
            return false;
        }
    }
}
