package askwalk.conversation;

import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * A conversation with one user: {@link #next()} proposes an action, {@link #answer(Answer)} receives the user's answer
 * to it, until the conversation {@linkplain #isOver() is over}. {@link Conversations} starts conversations.
 *
 * <pre>{@code
 * Conversations conversations = new Conversations(graph, policy, Protocol.IDEAL);
 * Conversation conversation = conversations.start(WalkView.UNKNOWN_USER, Ids.of(jazz), new Seed(1));
 * while (!conversation.isOver()) {
 *     Proposal proposal = conversation.next();
 *     conversation.answer(askTheUser(proposal));
 * }
 * }</pre>
 *
 * <p>If a call fails, because the graph is in a database that is down or for any other reason, nothing has changed: no
 * turn is lost or counted twice, and the same call may be made again.
 *
 * <p>It needs no simulator, no data set and no thread of its own. Not safe for concurrent use; it may be handed from
 * one thread to another between calls.
 */
public final class Conversation {

    private static final String FOREIGN_REASON = "it was proposed before the conversation was resumed";

    private final Policy policy;
    private final Protocol protocol;
    private final Walk walk;
    private final ActionCheck check;
    private final Context context = new Context();
    private final List<Turn> turns = new ArrayList<>();
    private final Optional<Turn> opening;
    private final Seed seed;
    private final ListenerCalls listener;
    private Policy.Session session;
    private Action pendingAction;
    private int countedActions;
    private int acceptedItem = -1;

    /** Whether the pending action was proposed before the conversation was resumed, and the policy has another one. */
    private boolean pendingIsForeign;

    /** Starts or resumes a conversation on a walk, which it owns from now on. */
    Conversation(Walk walk, Policy policy, Protocol protocol, Transcript before, Seed seed, ListenerCalls listener) {
        this.walk = walk;
        this.policy = policy;
        this.protocol = protocol;
        this.opening = before.opening();
        this.seed = seed;
        this.listener = listener;
        check = new ActionCheck(protocol, walk, policy);
        long start = listener.now();
        replay(before.user(), before.turns());
        listener.started(this, start);
    }

    /**
     * Proposes the next action. Repeated calls before an answer propose the same action, even after a failure.
     *
     * @return the action, the reason and the path behind it
     * @throws IllegalStateException if the conversation is over, or the policy fails to give a reason; then
     *     {@link #nextAction()} returns the same action, which may be answered
     */
    public Proposal next() {
        Action action = nextAction();
        String reason = pendingIsForeign ? FOREIGN_REASON : reason(action);
        return new Proposal(action, reason, walk.path());
    }

    private String reason(Action action) {
        String reason;
        try {
            reason = session.reason(action);
        } catch (GraphAccessException e) {
            throw e; // states itself whether to retry
        } catch (RuntimeException e) {
            throw missingReason("failed: " + e, e);
        }
        if (reason == null) {
            throw missingReason("returned null", null);
        }
        return reason;
    }

    private IllegalStateException missingReason(String problem, RuntimeException cause) {
        return new IllegalStateException(
                "the policy " + policy.getClass().getName() + " gives no reason for its action: its reason() " + problem
                        + "; nextAction() works without reasons",
                cause);
    }

    /**
     * Proposes the next action, without reason and path.
     *
     * @return the action
     * @throws IllegalStateException if the conversation is over
     */
    public Action nextAction() {
        if (isOver()) {
            throw new IllegalStateException("the conversation is over");
        }
        if (pendingAction == null) {
            long start = listener.now();
            pendingAction = decide();
            listener.proposed(this, pendingAction, start);
        }
        return pendingAction;
    }

    /** Returns whether an action is proposed that was not answered yet. */
    boolean isProposed() {
        return pendingAction != null;
    }

    private Action decide() {
        try {
            return check.checked(session.next());
        } catch (RuntimeException e) {
            listener.failed(this, e);
            throw e;
        }
    }

    /** Returns whether protocol and graph permit an action that was proposed before the conversation was resumed. */
    boolean permits(Action action) {
        try {
            check.checked(action);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Proposes such an action again, and returns whether the policy would propose the same now. */
    boolean proposeAgain(Action action) {
        Action own = decide();
        boolean isForeign = !own.equals(action);
        setPending(isForeign ? action : own, isForeign);
        return !isForeign;
    }

    /**
     * Receives the user's answer to the proposed action. If that fails, nothing has changed, and the same answer may be
     * given again.
     *
     * @param answer one response for each attribute asked or item shown
     * @throws IllegalArgumentException if the number of responses is different
     * @throws IllegalStateException if the conversation is over
     */
    public void answer(Answer answer) {
        Objects.requireNonNull(answer, "answer");
        Turn turn = new Turn(nextAction(), answer);
        long start = listener.now();
        try {
            apply(turn, session::observe);
        } catch (RuntimeException e) {
            listener.failed(this, e);
            throw e;
        }
        commit(turn);
        setPending(null, false);
        listener.answered(this, turn, start);
    }

    private void setPending(Action action, boolean isForeign) {
        pendingAction = action;
        pendingIsForeign = isForeign;
    }

    /**
     * Undoes the last answer, as if it had not been given. If that fails, nothing has changed: the answer remains, and
     * the call may be repeated or the conversation continued.
     *
     * @throws IllegalStateException if there is none
     */
    public void undo() {
        if (turns.isEmpty()) {
            throw new IllegalStateException("there is no answer to take back");
        }
        List<Turn> before = List.copyOf(turns);
        Action proposed = pendingAction;
        boolean proposedIsForeign = pendingIsForeign;
        try {
            replay(walk.user(), before.subList(0, before.size() - 1));
        } catch (RuntimeException e) {
            // the session has received these turns already, and replaying the walk does not query the graph
            restart(walk.user());
            replayAll(before, Conversation::ignore, Conversation::ignore);
            setPending(proposed, proposedIsForeign);
            listener.failed(this, e);
            throw e;
        }
        listener.undone(this);
    }

    /**
     * Returns whether the conversation is over: an item was accepted, the system has used its actions (not counting
     * free ones), or every item was rejected.
     *
     * @return whether it is over
     */
    public boolean isOver() {
        return acceptedItem >= 0
                || countedActions >= protocol.maxActions()
                || walk.rejectedItemCount() == walk.graph().count(VertexType.ITEM);
    }

    /**
     * Returns the item that the user accepted.
     *
     * @return the item id, or -1 if none was
     */
    public int acceptedItem() {
        return acceptedItem;
    }

    /**
     * Returns the effect of each answer on finding the accepted item, if the policy tracks it.
     *
     * @return a sentence for each answer that had an effect; empty if nothing was accepted or the policy does not track
     *     effects
     */
    public List<String> answerEffects() {
        return acceptedItem < 0 ? List.of() : session.answerEffects(acceptedItem);
    }

    /**
     * Returns the number of turns so far that count as actions: all of them, unless some are free by the protocol's
     * {@linkplain Protocol#accounting() accounting}.
     *
     * @return the number, zero or more
     */
    public int countedActions() {
        return countedActions;
    }

    /**
     * Returns the turns so far, without the opening and including free turns.
     *
     * @return an unmodifiable view
     */
    public List<Turn> turns() {
        return Collections.unmodifiableList(turns);
    }

    /**
     * Returns the transcript so far, including the opening.
     *
     * @return a copy that later turns do not change
     */
    public Transcript transcript() {
        return new Transcript(walk.user(), opening, turns);
    }

    /**
     * Returns the seed of all randomness in the conversation.
     *
     * @return the seed
     */
    public Seed seed() {
        return seed;
    }

    /**
     * Returns the current walk.
     *
     * @return the walk, read only
     */
    public WalkView walk() {
        return walk;
    }

    /** Starts a session of the policy and replays some turns on it and the walk. */
    private void replay(int user, List<Turn> replayedTurns) {
        restart(user);
        Policy.Session started = policy.start(context);
        if (started == null) {
            throw new IllegalStateException(
                    "the policy " + policy.getClass().getName() + " starts no session: its start() returns null");
        }
        replayAll(replayedTurns, started::open, started::observe);
        session = started;
    }

    private void restart(int user) {
        setPending(null, false);
        turns.clear();
        countedActions = 0;
        acceptedItem = -1;
        walk.restart(user);
    }

    private void replayAll(List<Turn> all, BiConsumer<Action, Answer> open, BiConsumer<Action, Answer> observe) {
        if (opening.isPresent()) {
            apply(opening.get(), open);
        }
        for (Turn turn : all) {
            apply(turn, observe);
            commit(turn);
        }
    }

    private static void ignore(Action action, Answer answer) {}

    private void apply(Turn turn, BiConsumer<Action, Answer> observer) {
        Ids subjects = turn.action().subjects();
        List<Response> responses = turn.answer().responses();
        if (turn.action() instanceof Ask) {
            walk.answerAttributes(subjects, responses);
        } else {
            walk.answerItems(subjects, responses);
        }
        try {
            observer.accept(turn.action(), turn.answer());
        } catch (RuntimeException e) {
            walk.undo();
            throw e;
        }
        if (turn.action() instanceof Recommend && turn.answer().firstAccepted() >= 0) {
            acceptedItem = subjects.get(turn.answer().firstAccepted());
        }
    }

    private void commit(Turn turn) {
        if (!protocol.accounting().isFree(turn.action(), turns.size() - countedActions)) {
            countedActions++;
        }
        turns.add(turn);
    }

    private final class Context implements Policy.Context {

        @Override
        public WalkView walk() {
            return walk;
        }

        @Override
        public int turn() {
            return turns.size();
        }

        @Override
        public int actionsLeft() {
            return protocol.maxActions() - countedActions;
        }

        @Override
        public int listSize() {
            return protocol.listSize();
        }

        @Override
        public QuestionType questions() {
            return protocol.questions();
        }

        @Override
        public AnswerModel answerModel() {
            return protocol.answerModel();
        }

        @Override
        public Seed seed() {
            return seed;
        }

        @Override
        public SplittableRandom random() {
            return seed.derive(turns.size()).random();
        }
    }
}
