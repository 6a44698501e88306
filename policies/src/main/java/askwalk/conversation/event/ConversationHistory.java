package askwalk.conversation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state that the events of a conversation lead to. Immutable.
 *
 * @param started the first event
 * @param setup the policy, protocol and graph at the end
 * @param turns the answered turns that were not undone, without the opening
 * @param proposal the action that waits for an answer; empty if there is none
 * @param proposed the last proposal, answered or not; empty if there was none
 * @param ended the end of the conversation; empty if it is not over
 */
public record ConversationHistory(
        ConversationEvent.Started started,
        ConversationSetup setup,
        List<KeyedTurn> turns,
        Optional<KeyedAction> proposal,
        Optional<ConversationEvent.Proposed> proposed,
        Optional<ConversationEvent.Ended> ended) {

    /** Creates a history and copies the list. */
    public ConversationHistory {
        turns = List.copyOf(turns);
    }

    /**
     * Follows events from the start.
     *
     * @param events all events of a conversation, in order
     * @return the state after the last one
     * @throws IllegalArgumentException if an event cannot follow those before it; the message has its number
     */
    public static ConversationHistory of(List<ConversationEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("there are no events: a conversation begins with 'started'");
        }
        Reader reader = new Reader();
        for (ConversationEvent event : events) {
            reader.read(event);
        }
        return new ConversationHistory(
                reader.started,
                reader.setup,
                reader.turns,
                Optional.ofNullable(reader.proposal),
                Optional.ofNullable(reader.proposed),
                Optional.ofNullable(reader.ended));
    }

    private static final class Reader {

        private final List<KeyedTurn> turns = new ArrayList<>();
        private ConversationEvent.Started started;
        private ConversationSetup setup;
        private KeyedAction proposal;
        private ConversationEvent.Proposed proposed;
        private ConversationEvent.Ended ended;
        private int number;

        void read(ConversationEvent event) {
            number++;
            if (event instanceof ConversationEvent.Started start) {
                require(number == 1, "the conversation was started already");
                started = start;
                setup = start.setup();
                return;
            }
            require(started != null, "the conversation was not started");
            boolean reopens = event instanceof ConversationEvent.Undone || event instanceof ConversationEvent.Continued;
            require(ended == null || reopens, "the conversation is over");
            if (event instanceof ConversationEvent.Continued continued) {
                setup = continued.setup();
                ended = null;
            } else if (event instanceof ConversationEvent.Proposed next) {
                proposed = next;
                proposal = next.action();
            } else if (event instanceof ConversationEvent.Answered answered) {
                require(proposal != null, "there is no proposal to answer");
                turns.add(turn(answered));
                proposal = null;
            } else if (event instanceof ConversationEvent.Undone) {
                require(!turns.isEmpty(), "there is no answer to undo");
                turns.remove(turns.size() - 1);
                proposal = null;
                ended = null;
            } else if (event instanceof ConversationEvent.Ended end) {
                proposal = null;
                ended = end;
            }
        }

        private KeyedTurn turn(ConversationEvent.Answered answered) {
            try {
                return new KeyedTurn(proposal, answered.responses());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("event " + number + ": " + e.getMessage(), e);
            }
        }

        private void require(boolean condition, String problem) {
            if (!condition) {
                throw new IllegalArgumentException("event " + number + ": " + problem);
            }
        }
    }
}
