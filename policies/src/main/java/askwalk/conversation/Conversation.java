package askwalk.conversation;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
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
    private Turn opening;
    private Policy.Session session;
    private Seed seed;
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
        this.policy = Objects.requireNonNull(policy, "policy");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        walk = new Walk(graph);
        check = new ActionCheck(protocol, walk);
    }

    /**
     * Begins, or begins again with somebody else.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param liked attributes that the user names at first; may be empty
     * @param newSeed all chance in this conversation comes from it
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice
     */
    public void begin(int user, Ids liked, Seed newSeed) {
        begin(user, liked.isEmpty() ? null : accepted(liked), newSeed);
    }

    /**
     * Begins, or begins again with somebody else, with an opening that may also say no: somebody who names what they
     * like under a coarse attribute does not name the rest of it.
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
        session = null;
        acceptedItem = -1;
        opening = newOpening;
        seed = newSeed;
        try {
            replay(user, List.of());
        } catch (RuntimeException e) {
            session = null;
            throw e;
        }
    }

    /**
     * Proposes what to do now. Asked again before an answer, it proposes the same.
     *
     * @return the action, the reason and the path behind it
     * @throws IllegalStateException if the conversation has not begun or is over
     */
    public Proposal next() {
        Action action = nextAction();
        return new Proposal(action, session.reason(action), walk.path());
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
            due = check.checked(session.next());
        }
        return due;
    }

    /**
     * Takes in what the user says to the proposed action. If that fails, nothing has changed.
     *
     * @param answer one response for each attribute asked or item shown
     * @throws IllegalArgumentException if it has not one response for each
     * @throws IllegalStateException if the conversation has not begun or is over
     */
    public void answer(Answer answer) {
        Turn turn = new Turn(nextAction(), answer);
        apply(turn, session::observe);
        keep(turn);
        due = null;
    }

    /**
     * Takes the last answer back, as if it had not been given.
     *
     * @throws IllegalStateException if there is none
     */
    public void undo() {
        checkBegun();
        if (turns.isEmpty()) {
            throw new IllegalStateException("there is no answer to take back");
        }
        List<Turn> all = List.copyOf(turns);
        try {
            replay(walk.user(), all.subList(0, all.size() - 1));
        } catch (RuntimeException e) {
            replay(walk.user(), all);
            throw e;
        }
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
        return acceptedItem < 0 ? List.of() : session.account(acceptedItem);
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

    /** Starts the policy anew and has it and the walk go through some turns. */
    private void replay(int user, List<Turn> replayed) {
        turns.clear();
        paidActions = 0;
        walk.restart(user);
        acceptedItem = -1;
        due = null;
        session = policy.start(context);
        if (opening != null) {
            apply(opening, session::open);
        }
        for (Turn turn : replayed) {
            apply(turn, session::observe);
            keep(turn);
        }
    }

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
        if (session == null) {
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
