package askwalk.store.trial;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.OnDifference;
import askwalk.conversation.Proposal;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.ConversationEvent;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Holds conversations in a store until the process is killed, and starts new ones when they are over. After each answer
 * that was acknowledged it prints the id of the conversation, the number of the event and the answer. The arguments are
 * the URL of the store and the seed of the order.
 */
public final class HeldConversations {

    private static final double REPEATED_SHARE = 0.2;

    private final StoredConversations conversations;
    private final SplittableRandom random;
    private final OutputStream out;
    private final StoredConversation[] held = new StoredConversation[TrialConversations.SLOTS];
    private final int[] over = new int[TrialConversations.SLOTS];

    private HeldConversations(StoredConversations conversations, SplittableRandom random, OutputStream out) {
        this.conversations = conversations;
        this.random = random;
        this.out = out;
    }

    /** Runs the program until it is killed. */
    public static void main(String[] args) throws IOException {
        try (ConversationStore store = TrialStores.open(args[0]);
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            SplittableRandom random = new SplittableRandom(Long.parseLong(args[1]));
            new HeldConversations(new StoredConversations(TrialConversations.conversations(), store), random, out)
                    .hold();
        }
    }

    private void hold() throws IOException {
        Map<Integer, Integer> counts = TrialConversations.counts(conversations.store());
        for (int slot = 0; slot < held.length; slot++) {
            over[slot] = Math.max(0, counts.getOrDefault(slot, 0) - 1);
            if (counts.containsKey(slot)) {
                held[slot] = conversations.resume(id(slot), OnDifference.REFUSE);
                repeat(held[slot]);
            }
        }
        while (true) {
            step(random.nextInt(held.length));
        }
    }

    private void step(int slot) throws IOException {
        if (held[slot] != null && held[slot].isOver()) {
            over[slot]++;
            held[slot] = null;
        }
        if (held[slot] == null) {
            String id = id(slot);
            held[slot] =
                    conversations.start(id, TrialConversations.user(id), Optional.empty(), TrialConversations.seed(id));
        }
        StoredConversation conversation = held[slot];
        Proposal proposal = conversation.next();
        long version = conversation.version();
        Optional<Answer> answer = TrialConversations.answer(
                conversation.id(),
                version,
                proposal.action().subjects().size(),
                proposal.action() instanceof Ask,
                canUndo(conversation.events()));
        send(conversation, version, answer);
        print(conversation.id() + " " + (version + 1) + " " + word(answer));
        if (random.nextDouble() < REPEATED_SHARE) {
            repeat(conversation);
        }
    }

    /** Sends the last answer again, as a client does who does not know whether it arrived. */
    private static void repeat(StoredConversation conversation) {
        List<ConversationEvent> events = conversation.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof ConversationEvent.Answered answered) {
                send(conversation, i, Optional.of(new Answer(answered.responses())));
                return;
            }
        }
    }

    private static void send(StoredConversation conversation, long version, Optional<Answer> answer) {
        String key = TrialConversations.key(version);
        if (answer.isPresent()) {
            conversation.answer(version, answer.get(), key);
        } else {
            conversation.undo(version, key);
        }
    }

    static boolean canUndo(List<ConversationEvent> events) {
        int turns = 0;
        for (ConversationEvent event : events) {
            turns += event instanceof ConversationEvent.Answered
                    ? 1
                    : event instanceof ConversationEvent.Undone ? -1 : 0;
        }
        return turns > 0;
    }

    static String word(Optional<Answer> answer) {
        return answer.map(given -> given.responses().toString().replace(" ", ""))
                .orElse("undone");
    }

    private void print(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String id(int slot) {
        return TrialConversations.id(slot, over[slot]);
    }
}
