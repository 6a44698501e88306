package askwalk.store.trial;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.EventKeys;
import askwalk.conversation.OnDifference;
import askwalk.conversation.Proposal;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares a store with the acknowledged answers, and its conversations with uninterrupted ones. */
final class StoreCheck {

    private final Conversations conversations = TrialConversations.conversations();
    private final EventKeys keys = new EventKeys(conversations.graph().catalogue());

    /** The acknowledged answers by conversation and number of the event. */
    private final Map<String, Map<Integer, String>> acknowledged = new TreeMap<>();

    private int interrupted;
    private int resumed;

    /** Checks the conversations that were held when the process was killed. */
    void afterKill(ConversationStore store, List<String> lines, String kill) {
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            String before = acknowledged
                    .computeIfAbsent(parts[0], id -> new HashMap<>())
                    .put(Integer.parseInt(parts[1]), parts[2]);
            assertThat(before).as("%s: %s was acknowledged twice", kill, line).isNull();
        }
        Map<Integer, Integer> counts = TrialConversations.counts(store);
        for (int slot = 0; slot < TrialConversations.SLOTS; slot++) {
            int count = counts.getOrDefault(slot, 0);
            if (count > 0) {
                check(store, TrialConversations.id(slot, count - 1), kill);
                resumed++;
            }
            StoredEvents next = store.read(TrialConversations.id(slot, count));
            assertThat(next.events()).as("%s: slot %d, unlisted", kill, slot).isEmpty();
            interrupted += next.recovered().isPresent() ? 1 : 0;
        }
    }

    /** Checks all conversations and returns the figures of the trial. */
    KillTrial.Figures figures(ConversationStore store, int kills) {
        int stored = 0;
        int over = 0;
        int reported = interrupted;
        for (var slot : TrialConversations.counts(store).entrySet()) {
            for (int i = 0; i < slot.getValue(); i++) {
                String id = TrialConversations.id(slot.getKey(), i);
                check(store, id, "at the end");
                List<ConversationEvent> events = store.read(id).withoutKeys();
                stored += (int) events.stream().filter(StoreCheck::isAnswer).count();
                over += events.get(events.size() - 1) instanceof ConversationEvent.Ended ? 1 : 0;
            }
        }
        assertThat(TrialConversations.counts(store).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("acknowledged conversations are in the store")
                .isGreaterThanOrEqualTo(acknowledged.size());
        int total = acknowledged.values().stream().mapToInt(Map::size).sum();
        return new KillTrial.Figures(kills, total, stored - total, reported, resumed, over);
    }

    private void check(ConversationStore store, String id, String kill) {
        String place = kill + ", " + id;
        StoredEvents stored = store.read(id);
        interrupted += stored.recovered().isPresent() ? 1 : 0;
        acknowledged.getOrDefault(id, Map.of()).forEach((number, answer) -> {
            assertThat(stored.version())
                    .as("%s: answer %d is lost", place, number)
                    .isGreaterThanOrEqualTo(number);
            assertThat(word(stored.events().get(number - 1)))
                    .as("%s: event %d", place, number)
                    .isEqualTo(answer);
        });
        Conversation uninterrupted = replayed(id, stored.events(), place);
        Conversation resuming =
                conversations.resume(stored.withoutKeys(), OnDifference.REFUSE).conversation();
        assertThat(resuming.isOver()).as(place).isEqualTo(uninterrupted.isOver());
        assertThat(resuming.turns()).as(place).isEqualTo(uninterrupted.turns());
        if (!resuming.isOver()) {
            Proposal expected = uninterrupted.next();
            Proposal proposal = resuming.next();
            assertThat(proposal.action()).as(place).isEqualTo(expected.action());
            assertThat(proposal.reason()).as(place).isEqualTo(expected.reason());
        }
    }

    /** Gives the stored answers in an uninterrupted conversation in memory, which has to make the stored proposals. */
    private Conversation replayed(String id, List<StoredEvent> events, String place) {
        Conversation conversation = TrialConversations.inMemory(conversations, id);
        boolean proposed = false;
        int turns = 0;
        for (int i = 0; i < events.size(); i++) {
            String at = place + ": event " + (i + 1);
            ConversationEvent event = events.get(i).event();
            if (event instanceof ConversationEvent.Started started) {
                assertThat(i).as(at).isZero();
                assertThat(started.seed()).as(at).isEqualTo(conversation.seed().value());
            } else if (event instanceof ConversationEvent.Proposed proposal) {
                assertThat(proposed).as(at + " is a second proposal").isFalse();
                assertThat(proposal.action())
                        .as(at)
                        .isEqualTo(keys.keyed(conversation.next().action()));
                proposed = true;
            } else if (isAnswer(event)) {
                assertThat(proposed).as(at + " is a second answer").isTrue();
                assertThat(events.get(i).key()).as(at).isEqualTo(TrialConversations.key(i));
                var action = conversation.next().action();
                boolean asks = action instanceof Ask;
                Optional<Answer> sent =
                        TrialConversations.answer(id, i, action.subjects().size(), asks, turns > 0);
                assertThat(word(events.get(i))).as(at).isEqualTo(HeldConversations.word(sent));
                if (sent.isPresent()) {
                    conversation.answer(sent.get());
                    turns++;
                } else {
                    conversation.undo();
                    turns--;
                }
                proposed = false;
            } else {
                assertThat(event).as(at).isInstanceOf(ConversationEvent.Ended.class);
                assertThat(conversation.isOver()).as(at).isTrue();
            }
        }
        return conversation;
    }

    private static boolean isAnswer(ConversationEvent event) {
        return event instanceof ConversationEvent.Answered || event instanceof ConversationEvent.Undone;
    }

    private static String word(StoredEvent stored) {
        return HeldConversations.word(
                stored.event() instanceof ConversationEvent.Answered answered
                        ? Optional.of(new Answer(answered.responses()))
                        : Optional.empty());
    }
}
