package askwalk.experiment;

import askwalk.conversation.EventKeys;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.evaluation.DialogueSink;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.simulation.SimulatedDialogue;
import askwalk.store.format.DialogueWriter;
import askwalk.store.format.StoredDialogue;
import askwalk.walk.WalkView;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the dialogues of an experiment to a file, policy by policy. */
final class DialogueOutput {

    private final DialogueWriter writer;
    private final Catalogue catalogue;
    private final EventKeys keys;
    private final Clock clock = Clock.systemUTC();
    private long start;

    DialogueOutput(DialogueWriter writer, Catalogue catalogue) {
        this.writer = writer;
        this.catalogue = catalogue;
        keys = new EventKeys(catalogue);
    }

    /** Returns the sink for the dialogues of the next policy. */
    DialogueSink begin(ConversationSetup setup, int dialogues) {
        long first = start;
        start += dialogues;
        return (position, dialogue) -> writer.add(first + position, stored(dialogue, setup));
    }

    private StoredDialogue stored(SimulatedDialogue dialogue, ConversationSetup setup) {
        Instant time = clock.instant();
        int user = dialogue.transcript().user();
        List<ConversationEvent> events = new ArrayList<>();
        events.add(new ConversationEvent.Started(
                time,
                user == WalkView.UNKNOWN_USER ? Optional.empty() : Optional.of(catalogue.key(VertexType.USER, user)),
                dialogue.transcript().opening().map(keys::keyed),
                setup,
                dialogue.seed().value()));
        for (Turn turn : dialogue.transcript().turns()) {
            events.add(new ConversationEvent.Proposed(time, keys.keyed(turn.action())));
            events.add(new ConversationEvent.Answered(time, turn.answer().responses()));
        }
        int item = dialogue.acceptedItem();
        events.add(new ConversationEvent.Ended(
                time, item < 0 ? Optional.empty() : Optional.of(catalogue.key(VertexType.ITEM, item))));
        return new StoredDialogue(setup.policy().name() + "/" + dialogue.index(), events);
    }
}
