package askwalk.cli.chat;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.UsageException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.OnDifference;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store of a conversation. */
final class StoreOptions {

    @Mixin
    StoreLocation location;

    @Option(
            names = "--resume",
            paramLabel = "ID",
            description = "Continue a conversation of the store instead of starting one, with its user and, unless"
                    + " another is given, its policy.")
    String id;

    @Option(
            names = "--on-difference",
            paramLabel = "RULE",
            description = "For --resume, if the policy, its model or settings, or the graph is another than before:"
                    + " refuse, or continue with the answers so far (default: refuse).")
    private OnDifference rule;

    /** Checks the options before anything is read. */
    void check() {
        location.check();
        StoreLocation.refuseWithout("--store", location.url(), "--resume", id);
        StoreLocation.refuseWithout("--resume", id, "--on-difference", rule);
        if (id != null && !ConversationStore.ID.matcher(id).matches()) {
            throw new UsageException("--resume " + id + ": expected the id of a conversation, which has letters,"
                    + " digits, hyphens and underscores");
        }
    }

    OnDifference rule() {
        return rule == null ? OnDifference.REFUSE : rule;
    }

    /** Returns the stored conversation to resume; null to start one. */
    ConversationHistory history(ConversationStore store) {
        if (id == null) {
            return null;
        }
        List<ConversationEvent> events = store.read(id).withoutKeys();
        if (events.isEmpty()) {
            throw new UsageException("--resume " + id + ": there is no such conversation in " + location.url());
        }
        try {
            return ConversationHistory.of(events);
        } catch (IllegalArgumentException e) {
            throw new FailureException(
                    "--resume " + id + ": the events of this conversation contradict each other: " + e.getMessage(), e);
        }
    }
}
