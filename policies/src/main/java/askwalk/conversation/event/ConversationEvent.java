package askwalk.conversation.event;

import askwalk.walk.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in a conversation. The events of a conversation are numbered from 1 in the order in which
 * they happened: first {@link Started}, then for each turn {@link Proposed} and {@link Answered}. All events are
 * immutable.
 */
public sealed interface ConversationEvent {

    /**
     * Returns the time of the event.
     *
     * @return the time by the clock of the process that recorded it
     */
    Instant time();

    /**
     * The conversation was started.
     *
     * @param time the time
     * @param user the key of the user; empty for an unknown user
     * @param opening the question that was answered before the first turn; empty if there was none
     * @param setup the policy, the protocol and the graph
     * @param seed the seed of all randomness in the conversation
     */
    record Started(Instant time, Optional<String> user, Optional<KeyedTurn> opening, ConversationSetup setup, long seed)
            implements ConversationEvent {

        /** Creates an event. */
        public Started {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(opening, "opening");
            Objects.requireNonNull(setup, "setup");
        }
    }

    /**
     * The conversation was resumed with another policy, protocol or graph, which decide from here on. If it was over,
     * it goes on under their rules.
     *
     * @param time the time
     * @param setup the policy, the protocol and the graph from here on
     */
    record Continued(Instant time, ConversationSetup setup) implements ConversationEvent {

        /** Creates an event. */
        public Continued {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(setup, "setup");
        }
    }

    /**
     * The system proposed an action. It replaces an earlier proposal that was not answered.
     *
     * @param time the time
     * @param action the question or the recommendation
     * @param eligible the items that could be shown in this turn; empty if every item could
     */
    record Proposed(Instant time, KeyedAction action, Optional<EligibleItems> eligible) implements ConversationEvent {

        /** Creates an event. */
        public Proposed {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(eligible, "eligible");
        }

        /**
         * Creates an event of a turn in which every item could be shown.
         *
         * @param time the time
         * @param action the question or the recommendation
         */
        public Proposed(Instant time, KeyedAction action) {
            this(time, action, Optional.empty());
        }
    }

    /**
     * The user answered the proposal.
     *
     * @param time the time
     * @param responses one response for each subject of the proposed action, in its order
     */
    record Answered(Instant time, List<Response> responses) implements ConversationEvent {

        /** Creates an event and copies the list. */
        public Answered {
            Objects.requireNonNull(time, "time");
            responses = List.copyOf(responses);
        }
    }

    /**
     * The last answer was undone, as if it had not been given.
     *
     * @param time the time
     */
    record Undone(Instant time) implements ConversationEvent {

        /** Creates an event. */
        public Undone {
            Objects.requireNonNull(time, "time");
        }
    }

    /**
     * The conversation is over: an item was accepted, or the system has used its actions or has nothing left to show. A
     * proposal that waits for an answer is withdrawn. Only an {@link Undone} or a {@link Continued} can follow; both
     * reopen the conversation.
     *
     * @param time the time
     * @param accepted the key of the accepted item; empty if none was accepted
     */
    record Ended(Instant time, Optional<String> accepted) implements ConversationEvent {

        /** Creates an event. */
        public Ended {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(accepted, "accepted");
        }
    }
}
