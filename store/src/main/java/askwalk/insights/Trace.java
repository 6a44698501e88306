package askwalk.insights;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.ConversationSetup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The showings of one conversation and its outcome.
 *
 * @param showings all showings, in order
 * @param path the showings whose answers stand, in order, and the one that was left or waits, if there is one
 * @param turns the number of answers that stand
 * @param setups the setup of the start, and each one that followed
 * @param outcome the outcome
 * @param isRecent whether it did not begin before the limit, so that it could not be left
 */
record Trace(
        List<Showing> showings,
        List<Showing> path,
        int turns,
        List<ConversationSetup> setups,
        Outcome outcome,
        boolean isRecent) {

    /**
     * Follows the events of a conversation.
     *
     * @throws IllegalArgumentException if the events contradict each other
     */
    static Trace of(List<ConversationEvent> events, Instant leftBefore) {
        ConversationHistory history = ConversationHistory.of(events);
        Reader reader = new Reader();
        events.forEach(reader::read);
        boolean isLeft = events.get(events.size() - 1).time().isBefore(leftBefore);
        int turns = reader.standing.size();
        if (reader.waiting != null) {
            reader.waiting.end(isLeft ? Showing.Fate.LEFT : Showing.Fate.WAITING);
            reader.standing.add(reader.waiting);
        }
        Outcome outcome = history.ended()
                .map(end -> end.accepted().isPresent() ? Outcome.ACCEPTED : Outcome.ENDED)
                .orElse(isLeft ? Outcome.LEFT : Outcome.OPEN);
        boolean isRecent = !events.get(0).time().isBefore(leftBefore);
        return new Trace(reader.showings, reader.standing, turns, reader.setups, outcome, isRecent);
    }

    private static final class Reader {
        private final List<Showing> showings = new ArrayList<>();
        private final List<Showing> standing = new ArrayList<>();
        private final List<ConversationSetup> setups = new ArrayList<>();
        private Showing waiting;

        void read(ConversationEvent event) {
            if (event instanceof ConversationEvent.Started started) {
                setups.add(started.setup());
            } else if (event instanceof ConversationEvent.Continued continued) {
                setups.add(continued.setup());
            } else if (event instanceof ConversationEvent.Proposed proposed) {
                propose(proposed);
            } else if (event instanceof ConversationEvent.Answered answered) {
                waiting.answer(answered.responses());
                standing.add(waiting);
                waiting = null;
            } else if (event instanceof ConversationEvent.Undone) {
                standing.remove(standing.size() - 1).end(Showing.Fate.UNDONE);
                withdraw();
            } else if (event instanceof ConversationEvent.Ended) {
                withdraw();
            }
        }

        private void propose(ConversationEvent.Proposed proposed) {
            if (waiting != null && waiting.action().equals(proposed.action())) {
                return; // the user sees no difference
            }
            withdraw();
            Showing next = new Showing(proposed.action(), 0);
            if (next.isList()) {
                int before = (int) standing.stream().filter(Showing::isList).count();
                next = new Showing(proposed.action(), before + 1);
            }
            waiting = next;
            showings.add(next);
        }

        private void withdraw() {
            if (waiting != null) {
                waiting.end(Showing.Fate.WITHDRAWN);
                waiting = null;
            }
        }
    }
}
