package askwalk.store.format;

/** Signals a file of dialogues that cannot be read. The message has the file, the line, the problem and the remedy. */
public final class DialogueFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DialogueFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
