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
 * A conversation with one user: {@link #next()} proposes an action, {@link #answer(Answer)} takes in what the user says
 * to it, until it {@linkplain #isOver() is over}. {@link Conversations} starts them.
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

    private final Policy policy;
    private final Protocol protocol;
    private final Walk walk;
    private final ActionCheck check;
    private final Context context = new Context();
    private final List<Turn> turns = new ArrayList<>();
    private final Optional<Turn> opening;
    private final Seed seed;
    private Policy.Session session;
    private Action due;
    private int paidActions;
    private int acceptedItem = -1;

    /** Starts a conversation on a walk that is its own from now on. */
    Conversation(Walk walk, Policy policy, Protocol protocol, int user, Optional<Turn> opening, Seed seed) {
        this.walk = walk;
        this.policy = policy;
        this.protocol = protocol;
        this.opening = opening;
        this.seed = seed;
        check = new ActionCheck(protocol, walk, policy);
        replay(user, List.of());
    }

    /**
     * Proposes what to do now. Asked again before an answer, it proposes the same, also if it failed in between.
     *
     * @return the action, the reason and the path behind it
     * @throws IllegalStateException if the conversation is over, or the policy fails to give a reason; then
     *     {@link #nextAction()} gives the same action, which may be answered
     */
    public Proposal next() {
        Action action = nextAction();
        return new Proposal(action, reason(action), walk.path());
    }

    private String reason(Action action) {
        String reason;
        try {
            reason = session.reason(action);
        } catch (GraphAccessException e) {
            throw e; // says by itself whether to try again
        } catch (RuntimeException e) {
            throw noReason("fails: " + e, e);
        }
        if (reason == null) {
            throw noReason("gives null", null);
        }
        return reason;
    }

    private IllegalStateException noReason(String how, RuntimeException cause) {
        return new IllegalStateException(
                "the policy " + policy.getClass().getName() + " gives no reason for what it decided: its reason() "
                        + how + "; nextAction() goes on without reasons",
                cause);
    }

    /**
     * Proposes what to do now, without reason and path.
     *
     * @return the action
     * @throws IllegalStateException if the conversation is over
     */
    public Action nextAction() {
        if (isOver()) {
            throw new IllegalStateException("the conversation is over");
        }
        if (due == null) {
            due = check.checked(session.next());
        }
        return due;
    }

    /**
     * Takes in what the user says to the proposed action. If that fails, nothing has changed, and the same answer may
     * be given again.
     *
     * @param answer one response for each attribute asked or item shown
     * @throws IllegalArgumentException if it has not one response for each
     * @throws IllegalStateException if the conversation is over
     */
    public void answer(Answer answer) {
        Objects.requireNonNull(answer, "answer");
        Turn turn = new Turn(nextAction(), answer);
        apply(turn, session::observe);
        commit(turn);
        due = null;
    }

    /**
     * Takes the last answer back, as if it had not been given. If that fails, nothing has changed: the answer stands,
     * and it may be tried again, or the conversation may go on.
     *
     * @throws IllegalStateException if there is none
     */
    public void undo() {
        if (turns.isEmpty()) {
            throw new IllegalStateException("there is no answer to take back");
        }
        List<Turn> before = List.copyOf(turns);
        Action proposed = due;
        try {
            replay(walk.user(), before.subList(0, before.size() - 1));
        } catch (RuntimeException e) {
            // the session is still the one that has seen these turns, and the walk by itself asks the graph nothing
            restart(walk.user());
            replayAll(before, Conversation::ignore, Conversation::ignore);
            due = proposed;
            throw e;
        }
    }

    /**
     * Says whether nothing is left to do: an item was accepted, the system has used its actions, those that were free
     * not counted, or every item was rejected.
     *
     * @return whether it is over
     */
    public boolean isOver() {
        return acceptedItem >= 0
                || paidActions >= protocol.maxActions()
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
     * Returns what each answer did for finding the accepted item, if the policy keeps track of it.
     *
     * @return a sentence for each answer that had an effect; empty if nothing was accepted or the policy does not keep
     *     track
     */
    public List<String> answerEffects() {
        return acceptedItem < 0 ? List.of() : session.answerEffects(acceptedItem);
    }

    /**
     * Returns how many of the turns so far cost an action: all of them, unless the protocol's
     * {@linkplain Protocol#accounting() accounting} makes some free.
     *
     * @return the number, zero or more
     */
    public int paidActions() {
        return paidActions;
    }

    /**
     * Returns the turns so far, without the opening and with those that were free.
     *
     * @return a view that cannot be changed
     */
    public List<Turn> turns() {
        return Collections.unmodifiableList(turns);
    }

    /**
     * Returns what was said so far, the opening included.
     *
     * @return a copy that later turns do not change
     */
    public Transcript transcript() {
        return new Transcript(walk.user(), opening, turns);
    }

    /**
     * Returns the walk as it stands.
     *
     * @return the walk, read only
     */
    public WalkView walk() {
        return walk;
    }

    /** Starts a session of the policy and replays some turns on it and the walk. */
    private void replay(int user, List<Turn> replayed) {
        restart(user);
        Policy.Session started = policy.start(context);
        if (started == null) {
            throw new IllegalStateException(
                    "the policy " + policy.getClass().getName() + " starts no session: its start() gives null");
        }
        replayAll(replayed, started::open, started::observe);
        session = started;
    }

    private void restart(int user) {
        due = null;
        turns.clear();
        paidActions = 0;
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
        if (!protocol.accounting().isFree(turn.action(), turns.size() - paidActions)) {
            paidActions++;
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
            return protocol.maxActions() - paidActions;
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
