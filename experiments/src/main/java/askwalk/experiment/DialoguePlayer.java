package askwalk.experiment;

import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.EventKeys;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.graph.Catalogue;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.store.format.StoredDialogue;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.Optional;

/** Holds stored dialogues again, one after another, until their first difference. For one thread. */
final class DialoguePlayer {

    private final Catalogue catalogue;
    private final EventKeys keys;
    private final Walk walk;

    DialoguePlayer(KnowledgeGraph graph) {
        catalogue = graph.catalogue();
        keys = new EventKeys(catalogue);
        walk = new Walk(graph);
    }

    ReplayedDialogue play(StoredDialogue stored, Conversations conversations) {
        ConversationHistory history = stored.history();
        String policy = history.started().setup().policy().name();
        try {
            Conversation conversation = start(history.started(), conversations);
            if (conversation == null) {
                Divergence lost = new Divergence(
                        0, Optional.empty(), Optional.empty(), "the graph has no such user or no such opening");
                return new ReplayedDialogue(stored.id(), policy, 0, Optional.of(lost));
            }
            Optional<Divergence> divergence = divergence(history, conversation);
            int turns = divergence.map(Divergence::turn).orElse(history.turns().size() + 1) - 1;
            return new ReplayedDialogue(stored.id(), policy, turns, divergence);
        } catch (RuntimeException e) {
            throw new IllegalStateException("dialogue " + stored.id() + ": " + e.getMessage(), e);
        }
    }

    /** Starts the conversation as it was started; null if the graph lacks its user or opening. */
    private Conversation start(ConversationEvent.Started started, Conversations conversations) {
        int user = started.user()
                .map(key -> catalogue.idOfKey(VertexType.USER, key))
                .orElse(WalkView.UNKNOWN_USER);
        Optional<KeyedTurn> before = started.opening();
        boolean userLost = user < 0 && started.user().isPresent();
        boolean openingLost =
                before.isPresent() && keys.action(before.get().action()).isEmpty();
        Optional<Turn> opening = before.flatMap(keys::turn);
        return userLost || openingLost ? null : conversations.start(user, opening, new Seed(started.seed()), walk);
    }

    private Optional<Divergence> divergence(ConversationHistory history, Conversation conversation) {
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
            conversation.answer(new Answer(turns.get(i).responses()));
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
