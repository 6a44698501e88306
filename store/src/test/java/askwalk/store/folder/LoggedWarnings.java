package askwalk.store.folder;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Receives the messages that the store logs, instead of the console, until it is closed. */
final class LoggedWarnings extends Handler {

    private final Logger logger = Logger.getLogger(FolderConversationStore.class.getName());
    private final List<String> messages = new CopyOnWriteArrayList<>();

    LoggedWarnings() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord message) {
        messages.add(message.getLevel() + " " + message.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
