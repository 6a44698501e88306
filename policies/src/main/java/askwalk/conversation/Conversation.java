package askwalk.conversation;

import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * A conversation with one user: {@link #next()} proposes an action, {@link #answer(Answer)} takes in what the user says
 * to it, until it {@linkplain #isOver() is over}.
 *
 * <pre>{@code
 * Conversation conversation = new Conversation(graph, policy, Protocol.IDEAL);
 * conversation.begin(WalkView.UNKNOWN_USER, Ids.of(jazz), new Seed(1));
 * while (!conversation.isOver()) {
 *     Proposal proposal = conversation.next();
 *     conversation.answer(askTheUser(proposal));
 * }
 * }</pre>
 *
 * <p>If a call fails, because the graph is in a database that is down or for any other reason, nothing has changed: no
 * turn is lost or counted twice, and the same call may be made again. A {@code begin} that fails ends what went before.
 *
 * <p>It needs no simulator, no data set and no thread of its own. Not safe for concurrent use; it may be handed from
 * one thread to another between calls. It can be begun again, which is cheaper than a new one.
 */
public final class Conversation {

    private final Policy policy;
    private final Protocol protocol;
    private final Walk walk;
    private final ActionCheck check;
    private final Context context = new Context();
    private final List<Turn> turns = new ArrayList<>();
    private boolean begun;
    private Turn opening;
    private Seed seed;

    /** Null where it is yet to be made from the turns. */
    private Policy.Session session;

    private Action due;
    private int paidActions;
    private int acceptedItem = -1;

    /**
     * Makes a conversation that has not begun.
     *
     * @param graph the graph to walk
     * @param policy decides what to do
     * @param protocol the rules: cap, list size, question type
     */
    public Conversation(KnowledgeGraph graph, Policy policy, Protocol protocol) {
        Objects.requireNonNull(graph, "graph");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        walk = new Walk(graph);
        check = new ActionCheck(protocol, walk, policy);
    }

    /**
     * Begins, or begins again with somebody else. If that fails, the conversation has not begun, and may be begun
     * again.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param liked attributes that the user names at first; may be empty
     * @param newSeed all chance in this conversation comes from it
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice
     */
    public void begin(int user, Ids liked, Seed newSeed) {
        Objects.requireNonNull(liked, "liked");
        begin(user, liked.isEmpty() ? null : accepted(liked), newSeed);
    }

    /**
     * Begins, or begins again with somebody else, with an opening that may also say no: somebody who names what they
     * like under a coarse attribute does not name the rest of it. If that fails, the conversation has not begun, and
     * may be begun again.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param newOpening a question that was answered before the first turn, or null
     * @param newSeed all chance in this conversation comes from it
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice, or the opening is not about attributes
     */
    public void begin(int user, Turn newOpening, Seed newSeed) {
        Objects.requireNonNull(newSeed, "newSeed");
        if (newOpening != null && !(newOpening.action() instanceof Ask)) {
            throw new IllegalArgumentException("an opening is about attributes");
        }
        begun = false;
        opening = newOpening;
        seed = newSeed;
        replay(user, List.of());
        begun = true;
    }

    /**
     * Proposes what to do now. Asked again before an answer, it proposes the same, also if it failed in between.
     *
     * @return the action, the reason and the path behind it
     * @throws IllegalStateException if the conversation has not begun or is over, or the policy fails to give a reason;
     *     then {@link #nextAction()} gives the same action, which may be answered
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
     * @throws IllegalStateException if the conversation has not begun or is over
     */
    public Action nextAction() {
        checkBegun();
        if (isOver()) {
            throw new IllegalStateException("the conversation is over");
        }
        if (due == null) {
            due = check.checked(session().next());
        }
        return due;
    }

    /**
     * Takes in what the user says to the proposed action. If that fails, nothing has changed, and the same answer may
     * be given again.
     *
     * @param answer one response for each attribute asked or item shown
     * @throws IllegalArgumentException if it has not one response for each
     * @throws IllegalStateException if the conversation has not begun or is over
     */
    public void answer(Answer answer) {
        Objects.requireNonNull(answer, "answer");
        Turn turn = new Turn(nextAction(), answer);
        apply(turn, session::observe);
        keep(turn);
        due = null;
    }

    /**
     * Takes the last answer back, as if it had not been given. If that fails, nothing has changed: the answer stands,
     * and it may be tried again, or the conversation may go on.
     *
     * @throws IllegalStateException if there is none
     */
    public void undo() {
        checkBegun();
        if (turns.isEmpty()) {
            throw new IllegalStateException("there is no answer to take back");
        }
        replayOrStay(turns.subList(0, turns.size() - 1));
    }

    /**
     * Says whether nothing is left to do: an item was accepted, the system has used its actions, those that were free
     * not counted, or every item was rejected.
     *
     * @return whether it is over
     * @throws IllegalStateException if the conversation has not begun
     */
    public boolean isOver() {
        checkBegun();
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
     * Says what each answer did for finding the accepted item, if the policy keeps an account of it.
     *
     * @return a sentence for each answer that did something; empty if nothing was accepted or no account is kept
     * @throws IllegalStateException if the conversation has not begun
     */
    public List<String> account() {
        checkBegun();
        return acceptedItem < 0 ? List.of() : session().account(acceptedItem);
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
     * @throws IllegalStateException if the conversation has not begun
     */
    public Transcript transcript() {
        checkBegun();
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

    /** The policy's part; if an undo failed it was lost, and is made anew as soon as the graph can be asked again. */
    private Policy.Session session() {
        if (session == null) {
            replayOrStay(turns);
        }
        return session;
    }

    /** Goes to where some turns lead; if that fails, all is as it was but the session, which is then yet to be made. */
    private void replayOrStay(List<Turn> replayed) {
        List<Turn> before = List.copyOf(turns);
        try {
            replay(walk.user(), List.copyOf(replayed));
        } catch (RuntimeException e) {
            restart(walk.user());
            // the walk by itself asks the graph nothing
            goThrough(before, Conversation::tellNobody, Conversation::tellNobody);
            throw e;
        }
    }

    /** Starts the policy anew and has it and the walk go through some turns. */
    private void replay(int user, List<Turn> replayed) {
        restart(user);
        Policy.Session started = policy.start(context);
        if (started == null) {
            throw new IllegalStateException(
                    "the policy " + policy.getClass().getName() + " starts no session: its start() gives null");
        }
        goThrough(replayed, started::open, started::observe);
        session = started;
    }

    private void restart(int user) {
        session = null;
        due = null;
        turns.clear();
        paidActions = 0;
        acceptedItem = -1;
        walk.restart(user);
    }

    private void goThrough(List<Turn> all, BiConsumer<Action, Answer> open, BiConsumer<Action, Answer> observe) {
        if (opening != null) {
            apply(opening, open);
        }
        for (Turn turn : all) {
            apply(turn, observe);
            keep(turn);
        }
    }

    private static void tellNobody(Action action, Answer answer) {}

    private static Turn accepted(Ids attributes) {
        return new Turn(new Ask(attributes, Ask.NO_COARSE), Answer.all(Response.ACCEPTED, attributes.size()));
    }

    private void apply(Turn turn, BiConsumer<Action, Answer> heed) {
        Ids subjects = turn.action().subjects();
        List<Response> responses = turn.answer().responses();
        if (turn.action() instanceof Ask) {
            walk.answerAttributes(subjects, responses);
        } else {
            walk.answerItems(subjects, responses);
        }
        try {
            heed.accept(turn.action(), turn.answer());
        } catch (RuntimeException e) {
            walk.undo();
            throw e;
        }
        if (turn.action() instanceof Recommend && turn.answer().firstAccepted() >= 0) {
            acceptedItem = subjects.get(turn.answer().firstAccepted());
        }
    }

    private void keep(Turn turn) {
        if (!protocol.accounting().isFree(turn.action(), turns.size() - paidActions)) {
            paidActions++;
        }
        turns.add(turn);
    }

    private void checkBegun() {
        if (!begun) {
            throw new IllegalStateException("the conversation has not begun: call begin first");
        }
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
