package askwalk.store.trial;

import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.SampleEvents;

/**
 * Appends events to a conversation that other processes continue at the same time, and repeats appends that conflict.
 * The arguments are the URL of the store, the id of the conversation, the number of events and a name for them. Exits
 * with the number of conflicts on stdout.
 */
public final class AppendingProcess {

    private AppendingProcess() {}

    /** Runs the program. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[2]);
        int conflicts = 0;
        try (ConversationStore store = TrialStores.open(args[0])) {
            long version = 0;
            for (int i = 0; i < count; ) {
                String name = args[3] + "-" + i;
                try {
                    version = store.append(args[1], version, SampleEvents.asked(SampleEvents.TIME, name), name)
                            .number();
                    i++;
                } catch (ConversationConflictException e) {
                    version = e.actual();
                    conflicts++;
                }
            }
        }
        System.out.println(conflicts);
    }
}
