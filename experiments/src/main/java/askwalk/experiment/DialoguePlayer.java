package askwalk.experiment;

import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.EventKeys;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.experiment.run.RunException;
import askwalk.graph.Catalogue;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.store.format.StoredDialogue;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Holds stored dialogues again, one after another, until their first difference. For one thread. */
final class DialoguePlayer {

    private final Path file;
    private final Catalogue catalogue;
    private final EventKeys keys;
    private final Walk walk;

    DialoguePlayer(Path file, KnowledgeGraph graph) {
        this.file = file;
        catalogue = graph.catalogue();
        keys = new EventKeys(catalogue);
        walk = new Walk(graph);
    }

    /**
     * Holds a dialogue again.
     *
     * @throws RunException if its opening or an answer cannot be applied
     * @throws IllegalStateException if the policy or the graph fails; the message has the dialogue
     */
    ReplayedDialogue play(StoredDialogue stored, Conversations conversations) {
        ConversationHistory history = stored.history();
        String policy = history.started().setup().policy().name();
        try {
            Conversation conversation = start(stored.id(), history.started(), conversations);
            if (conversation == null) {
                Divergence lost = new Divergence(
                        0, Optional.empty(), Optional.empty(), "the graph has no such user or no such opening");
                return new ReplayedDialogue(stored.id(), policy, 0, Optional.of(lost));
            }
            Optional<Divergence> divergence = divergence(stored.id(), history, conversation);
            int turns = divergence.map(Divergence::turn).orElse(history.turns().size() + 1) - 1;
            return new ReplayedDialogue(stored.id(), policy, turns, divergence);
        } catch (RunException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException("dialogue " + stored.id() + ": " + e.getMessage(), e);
        }
    }

    /** Starts the conversation as it was started; null if the graph lacks its user or opening. */
    private Conversation start(String id, ConversationEvent.Started started, Conversations conversations) {
        int user = started.user()
                .map(key -> catalogue.idOfKey(VertexType.USER, key))
                .orElse(WalkView.UNKNOWN_USER);
        Optional<KeyedTurn> before = started.opening();
        boolean userLost = user < 0 && started.user().isPresent();
        boolean openingLost =
                before.isPresent() && keys.action(before.get().action()).isEmpty();
        if (userLost || openingLost) {
            return null;
        }
        try {
            return conversations.start(user, before.flatMap(keys::turn), new Seed(started.seed()), walk);
        } catch (IllegalArgumentException e) {
            throw unusable(id, "its opening", e);
        }
    }

    private RunException unusable(String id, String what, IllegalArgumentException e) {
        return new RunException(
                file + ": dialogue '" + id + "': " + what + " cannot be applied: " + e.getMessage()
                        + "; write the file again with askwalk compare --dialogues-out",
                e);
    }

    private Optional<Divergence> divergence(String id, ConversationHistory history, Conversation conversation) {
        List<KeyedTurn> turns = history.turns();
        for (int i = 0; i < turns.size(); i++) {
            KeyedAction stored = turns.get(i).action();
            if (conversation.isOver()) {
                return different(i + 1, stored, null, "the conversation is over before this turn");
            }
            KeyedAction now = keys.keyed(conversation.nextAction());
            if (!now.equals(stored)) {
                return different(i + 1, stored, now, "another action");
            }
            try {
                conversation.answer(new Answer(turns.get(i).responses()));
            } catch (IllegalArgumentException e) {
                throw unusable(id, "the answer in turn " + (i + 1), e);
            }
        }
        if (!conversation.isOver()) {
            KeyedAction now = keys.keyed(conversation.nextAction());
            return different(turns.size() + 1, null, now, "the stored dialogue ended before this turn");
        }
        int item = conversation.acceptedItem();
        Optional<String> accepted = item < 0 ? Optional.empty() : Optional.of(catalogue.key(VertexType.ITEM, item));
        Optional<String> before = history.ended().flatMap(ConversationEvent.Ended::accepted);
        return accepted.equals(before)
                ? Optional.empty()
                : different(
                        turns.size() + 1,
                        null,
                        null,
                        "the accepted item was " + before.orElse("none") + " and is now " + accepted.orElse("none"));
    }

    private static Optional<Divergence> different(int turn, KeyedAction stored, KeyedAction now, String problem) {
        return Optional.of(new Divergence(turn, Optional.ofNullable(stored), Optional.ofNullable(now), problem));
    }
}
