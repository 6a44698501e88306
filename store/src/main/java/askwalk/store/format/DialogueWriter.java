package askwalk.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes dialogues in their order, in whatever order they arrive. Only dialogues that arrive before an earlier one are
 * kept in memory. Safe for concurrent use.
 */
public final class DialogueWriter {

    private final OutputStream out;
    private final long number;
    private final Map<Long, byte[]> early = new HashMap<>();
    private long next;

    /**
     * Writes the header.
     *
     * @param out the output, which the caller flushes and closes
     * @param header the header
     * @throws UncheckedIOException if it cannot be written
     */
    public DialogueWriter(OutputStream out, DialogueHeader header) {
        this.out = out;
        number = header.number();
        write((header.json() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a dialogue as soon as all earlier ones are written.
     *
     * @param position its position in the file, from 0; each is used once
     * @param dialogue the dialogue
     * @throws UncheckedIOException if it cannot be written
     * @throws IllegalArgumentException if a dialogue with this position was added, or the header announces fewer
     */
    public void add(long position, StoredDialogue dialogue) {
        byte[] lines = dialogue.lines();
        synchronized (this) {
            if (position < next || position >= number || early.containsKey(position)) {
                throw new IllegalArgumentException(
                        "position " + position + " of " + number + " is used or not in the header");
            }
            early.put(position, lines);
            for (byte[] due = early.remove(next); due != null; due = early.remove(next)) {
                write(due);
                next++;
            }
        }
    }

    /**
     * Checks that all dialogues of the header were written.
     *
     * @throws IllegalStateException if one is missing
     */
    public synchronized void end() {
        if (next != number) {
            throw new IllegalStateException("dialogue " + next + " of " + number + " was not written");
        }
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
