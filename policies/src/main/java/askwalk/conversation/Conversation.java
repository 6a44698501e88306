package askwalk.conversation;

import askwalk.conversation.event.EligibleItems;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.walk.Eligibility;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import askwalk.wording.Wording;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    private final Policy policy;
    private final Protocol protocol;
    private final Walk walk;
    private final ActionCheck check;
    private final TurnConditions conditions;
    private final ConversationContext context;
    private final Set<RuleWish> setAside = new LinkedHashSet<>();
    private final Optional<Turn> opening;
    private final Seed seed;
    private final ListenerCalls listener;
    private final Wording wording;
    private Policy.Session session;
    private int acceptedItem = -1;

    /** The proposed action; null if none is. */
    private Decision pending;

    /** Whether the eligible items stay as they are, although no action is proposed yet. */
    private boolean isTurnHeld;

    /** Starts or resumes a conversation on a walk, which it owns from now on. */
    Conversation(
            Walk walk,
            Policy policy,
            Protocol protocol,
            TurnConditions.Shared conditions,
            Transcript before,
            Seed seed,
            ListenerCalls listener,
            Wording wording) {
        this.walk = walk;
        this.policy = policy;
        this.protocol = protocol;
        this.opening = before.opening();
        this.seed = seed;
        this.listener = listener;
        this.wording = wording;
        this.conditions = new TurnConditions(conditions, walk, protocol.listSize());
        context = new ConversationContext(walk, protocol, this.conditions, seed);
        check = new ActionCheck(protocol, walk, policy);
        long start = listener.now();
        replay(before.user(), before.turns());
        listener.started(this, start);
    }

    /**
     * Proposes the next action. Repeated calls before an answer propose the same action, even after a failure.
     *
     * @return the action, the reason and the path behind it, and how the items fit the user's wishes
     * @throws IllegalStateException if the conversation is over, or the policy fails to give a reason; then
     *     {@link #nextAction()} returns the same action, which may be answered
     */
    public Proposal next() {
        Action action = nextAction();
        Reason why = pending.reason(session, policy, conditions);
        Wishes wishes = wishes();
        List<ItemFit> fits = action instanceof Recommend list ? wishes.fits(list.items()) : List.of();
        return new Proposal(
                action,
                why.text(wording, walk.graph().catalogue()),
                why,
                walk.path(),
                fits,
                wishes.nothingFits(),
                texts(pending.setAside()));
    }

    /**
     * Returns the smallest sets of wishes to give up if no item that may be shown meets all of the user's wishes. On a
     * live graph, it costs one query for each wish, and perhaps one for the eligible items.
     *
     * @return the outcome; empty if there is no wish, or an item meets all of them
     */
    public Optional<NothingFits> nothingFits() {
        return wishes().nothingFits();
    }

    /**
     * Compares items with the user's wishes. On a live graph, it costs one query for each wish if an item is not a
     * {@linkplain WalkView#isCandidate candidate}.
     *
     * @param items item ids
     * @return the wishes that each item meets and does not meet, in the order of the items
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public List<ItemFit> fits(Ids items) {
        return wishes().fits(items);
    }

    private Wishes wishes() {
        if (pending == null) {
            openItems();
        }
        return Wishes.of(opening, context.turns(), protocol.answerModel(), walk);
    }

    /**
     * Proposes the next action, without reason and path.
     *
     * @return the action
     * @throws IllegalStateException if the conversation is over
     */
    public Action nextAction() {
        if (isOverForGood()) {
            throw new IllegalStateException("the conversation is over");
        }
        if (pending == null) {
            openItems();
            requireItems();
            long start = listener.now();
            pending = decide();
            listener.proposed(this, pending.action(), start);
        }
        return pending.action();
    }

    /**
     * Returns whether an action is proposed that was not answered yet. Then {@link #nextAction()} returns it and
     * decides nothing.
     *
     * @return whether an action waits for an answer
     */
    public boolean isProposed() {
        return pending != null;
    }

    /** Sets the eligible items of the next turn, unless the turn is held. */
    private void openItems() {
        if (!isTurnHeld) {
            conditions.openItems(this);
        }
    }

    private void requireItems() {
        if (conditions.nothingLeft()) {
            throw new IllegalStateException("no item is left that may be shown now");
        }
    }

    /** Sets the eligible items of the next turn and keeps them until the turn is released. */
    void holdTurn() {
        openItems();
        isTurnHeld = true;
    }

    void releaseTurn() {
        isTurnHeld = false;
    }

    /** Decides on the next action; the eligible items must be set. */
    private Decision decide() {
        try {
            conditions.openQuestions(context, context.turns());
            return Decision.of(session, conditions, check);
        } catch (RuntimeException e) {
            listener.failed(this, e);
            throw e;
        }
    }

    /**
     * Returns the items that the system would recommend now if it had to.
     *
     * @throws IllegalStateException if the conversation is over
     */
    Ids listNow() {
        if (isOverForGood()) {
            throw new IllegalStateException("the conversation is over");
        }
        openItems();
        requireItems();
        conditions.openQuestions(context, context.turns());
        conditions.forbidQuestions();
        try {
            return Decision.of(session, conditions, check).action().subjects();
        } finally {
            conditions.openQuestions(context, context.turns());
        }
    }

    /**
     * Returns the items that may be shown in this turn, for an event.
     *
     * @return the description; empty if every item may be shown in every turn
     */
    Optional<EligibleItems> eligibleItems() {
        if (!conditions.isRestricted()) {
            return Optional.empty();
        }
        if (pending == null) {
            openItems();
        }
        return Optional.of(conditions.eligibleItems());
    }

    /** Returns whether protocol and graph permit an action that was proposed before the conversation was resumed. */
    boolean permits(Action action) {
        openItems();
        conditions.openQuestions(context, context.turns());
        try {
            check.checked(action, conditions.turn());
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Proposes such an action again, and returns whether the policy would propose the same now. */
    boolean proposeAgain(Action action) {
        openItems();
        Decision own = decide();
        boolean isForeign = !own.action().equals(action);
        pending = isForeign ? Decision.foreign(action, conditions.turn()) : own;
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
            apply(turn, session, false);
        } catch (RuntimeException e) {
            listener.failed(this, e);
            throw e;
        }
        commit(turn, pending.setAside());
        pending = null;
        listener.answered(this, turn, start);
    }

    /**
     * Undoes the last answer, as if it had not been given. If that fails, nothing has changed: the answer remains, and
     * the call may be repeated or the conversation continued.
     *
     * @throws IllegalStateException if there is none
     */
    public void undo() {
        if (context.turns().isEmpty()) {
            throw new IllegalStateException("there is no answer to take back");
        }
        List<Turn> before = List.copyOf(context.turns());
        Decision proposed = pending;
        Eligibility eligible = walk.eligibility();
        try {
            replay(walk.user(), before.subList(0, before.size() - 1));
        } catch (RuntimeException e) {
            // the session has received these turns already, and replaying the walk does not query the graph
            restart(walk.user());
            replayAll(before, null);
            conditions.restore(eligible, context, context.turns());
            pending = proposed;
            listener.failed(this, e);
            throw e;
        }
        listener.undone(this);
    }

    /**
     * Returns what the system would do and recommend now if the answer of an earlier turn had been another. All other
     * answers are kept, also those to questions that the policy would then not have asked. Nothing of this conversation
     * changes; the turns are replayed on another walk, which an {@link EligibilitySource} sees as a conversation of its
     * own.
     *
     * @param turn the turn: 0 is the opening, 1 the first turn
     * @param answer the other answer
     * @return the result
     * @throws IndexOutOfBoundsException if there is no such turn
     * @throws IllegalArgumentException if the number of responses is another than that of the attributes or items, a
     *     response to an attribute is only for items, or the answer removes an item that a later turn shows again
     * @throws IllegalStateException if the policy asks although it may only recommend
     * @throws askwalk.graph.GraphAccessException if the graph is in a database that cannot be read
     */
    public WhatIf whatIf(int turn, Answer answer) {
        return whatIf(List.of(new ChangedAnswer(turn, answer)));
    }

    /**
     * Returns what the system would do and recommend now if some answers had been others, as {@link #whatIf(int,
     * Answer)} does for one.
     *
     * @param changes the other answers, of different turns; may be empty
     * @return the result
     * @throws IndexOutOfBoundsException if there is no such turn
     * @throws IllegalArgumentException as for one answer, or if two changes are of the same turn
     */
    public WhatIf whatIf(List<ChangedAnswer> changes) {
        return alternatives().whatIf(List.copyOf(changes));
    }

    /**
     * Finds the smallest change of the answers so far, of at most two turns, with which the system would list an item
     * if it had to recommend now: {@link WhatIf#list()} of the result contains it. A change is another response to one
     * attribute of a question, or {@link Response#UNKNOWN} to the item where an answer removed it. Single changes are
     * tried first, then pairs, both from the last turn to the first and the opening, in a turn in the order of the
     * attributes, and for an attribute in the order of {@link Response}. The first one that does it is returned.
     *
     * <p>With n responses, this replays the conversation 2n times for single changes and up to 2n² times for pairs.
     * Nothing of this conversation changes.
     *
     * @param item item id
     * @return the changed answers, the later turn first; an empty list if the item would be listed without a change;
     *     empty if no such change does it, the item is not eligible, or the conversation is over because an item was
     *     accepted or the actions are used up
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public Optional<List<ChangedAnswer>> changesFor(int item) {
        return alternatives().changesFor(item, protocol.maxActions());
    }

    private Alternatives alternatives() {
        Walk reused = new Walk(walk.graph());
        ListenerCalls none = new ListenerCalls(ConversationListener.NONE);
        return new Alternatives(
                transcript(),
                changed ->
                        new Conversation(reused, policy, protocol, conditions.shared(), changed, seed, none, wording));
    }

    /**
     * Returns whether the conversation is over: an item was accepted (unless the protocol
     * {@linkplain SimulatedUsers#goesOn() goes on} then), the system has used its actions (not counting free ones), or
     * every item was rejected. It is also over, for the time being, if no item that was not rejected is eligible now;
     * it goes on when one is again.
     *
     * @return whether it is over
     * @throws askwalk.graph.GraphAccessException if items may be ineligible, and the graph is in a database that cannot
     *     be read
     */
    public boolean isOver() {
        if (isOverForGood()) {
            return true;
        }
        if (pending != null || !conditions.isRestricted()) {
            return false;
        }
        openItems();
        return conditions.nothingLeft();
    }

    /**
     * Returns whether the conversation is over for good, and not only until an item is eligible again.
     *
     * @return whether an item was accepted, the actions are used up, or every item was rejected
     */
    public boolean isOverForGood() {
        return (acceptedItem >= 0 && !protocol.users().goesOn())
                || context.actionsLeft() <= 0
                || conditions.nothingLeftForGood();
    }

    /**
     * Returns the item that the user accepted, which is the first one if the conversation went on after it.
     *
     * @return the item id, or -1 if none was
     */
    public int acceptedItem() {
        return acceptedItem;
    }

    /**
     * Returns the effect of each answer on finding the accepted item, if the policy tracks it.
     *
     * @return each answer that had an effect; empty if nothing was accepted or the policy does not track effects
     */
    public List<AnswerEffect> effects() {
        return acceptedItem < 0 ? List.of() : session.answerEffects(acceptedItem);
    }

    /**
     * Returns the {@linkplain #effects() effects} of the answers as text for the user.
     *
     * @return a text for each of them
     */
    public List<String> answerEffects() {
        Catalogue catalogue = walk.graph().catalogue();
        return effects().stream().map(effect -> effect.text(wording, catalogue)).toList();
    }

    /**
     * Returns the wishes of rules that the recommendations so far have set aside, because the actions or questions that
     * remained were too few, or the policy had no other question.
     *
     * @return a phrase for each of them, in their order, without those of an action that was not answered yet
     */
    public List<String> setAside() {
        return texts(setAside);
    }

    private List<String> texts(Collection<RuleWish> wishes) {
        Catalogue catalogue = walk.graph().catalogue();
        return wishes.stream().map(wish -> wish.text(wording, catalogue)).toList();
    }

    /**
     * Returns the language of the texts in this conversation.
     *
     * @return the wording of its {@link Conversations}
     */
    public Wording wording() {
        return wording;
    }

    /**
     * Returns the number of turns so far that count as actions: all of them, unless some are free by the protocol's
     * {@linkplain Protocol#accounting() accounting}.
     *
     * @return the number, zero or more
     */
    public int countedActions() {
        return context.countedActions();
    }

    /**
     * Returns the number of actions that remain, without free ones.
     *
     * @return the maximum of the protocol minus {@link #countedActions()}
     */
    public int actionsLeft() {
        return context.actionsLeft();
    }

    /**
     * Returns the items that the user most probably wants, of those that may be shown now.
     *
     * @param limit the maximum number of items
     * @return the items, the most probable first; empty if the policy has no probabilities, or the conversation is over
     * @throws IllegalArgumentException if the limit is not positive
     */
    public List<ItemProbability> probableItems(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit is one or more, not " + limit);
        }
        if (isOver()) {
            return List.of();
        }
        return session.probableItems(limit);
    }

    /**
     * Returns the turns so far, without the opening and including free turns.
     *
     * @return an unmodifiable view
     */
    public List<Turn> turns() {
        return context.turns();
    }

    /**
     * Returns the transcript so far, including the opening.
     *
     * @return a copy that later turns do not change
     */
    public Transcript transcript() {
        return new Transcript(walk.user(), opening, context.turns());
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
        replayAll(replayedTurns, started);
        session = started;
    }

    private void restart(int user) {
        pending = null;
        context.clear();
        setAside.clear();
        acceptedItem = -1;
        walk.restart(user);
        walk.permitRepeats(protocol.users().repeats());
    }

    /** Replays turns on the walk and on a session, if it is not null. */
    private void replayAll(List<Turn> all, Policy.Session receiver) {
        if (opening.isPresent()) {
            apply(opening.get(), receiver, true);
        }
        for (Turn turn : all) {
            conditions.openQuestions(context, context.turns());
            apply(turn, receiver, false);
            commit(turn, Decision.setAside(turn.action(), conditions.turn()));
        }
    }

    private void apply(Turn turn, Policy.Session receiver, boolean isOpening) {
        Ids subjects = turn.action().subjects();
        List<Response> responses = turn.answer().responses();
        if (turn.action() instanceof Ask) {
            walk.answerAttributes(subjects, responses);
        } else {
            walk.answerItems(subjects, shown(responses));
        }
        try {
            if (receiver != null) {
                tell(receiver, turn, isOpening);
            }
        } catch (RuntimeException e) {
            walk.undo();
            throw e;
        }
        if (acceptedItem < 0
                && turn.action() instanceof Recommend
                && turn.answer().firstAccepted() >= 0) {
            acceptedItem = subjects.get(turn.answer().firstAccepted());
        }
    }

    /**
     * Returns the responses to a list for the walk: an accepted item is not shown again if the conversation goes on.
     */
    private List<Response> shown(List<Response> responses) {
        if (!protocol.users().goesOn()) {
            return responses;
        }
        return responses.stream()
                .map(response -> response == Response.ACCEPTED ? Response.SEEN : response)
                .toList();
    }

    private void tell(Policy.Session receiver, Turn turn, boolean isOpening) {
        Answer answer = turn.answer();
        if (!receiver.knowsItemResponses()) {
            answer = answer.withoutItemResponses();
        } else if (protocol.users().goesOn() && turn.action() instanceof Recommend) {
            answer = new Answer(shown(answer.responses()));
        }
        if (isOpening) {
            receiver.open(turn.action(), answer);
        } else {
            receiver.observe(turn.action(), answer);
        }
    }

    private void commit(Turn turn, List<RuleWish> wishes) {
        setAside.addAll(wishes);
        context.add(turn);
    }
}
