package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of one conversation on the graph: answers, candidate items, attribute counts, reachable attributes, path.
 *
 * <p>Mutable, with one owner. It holds arrays of the catalogue's size (two bits for each item, three for each
 * attribute, and eight bytes for each attribute once counts or reachable attributes are needed) and allocates nothing
 * of that size per turn; {@link #restart(int)} makes it ready for the next conversation in time proportional to the
 * size of the last one.
 *
 * <p>The graph is queried lazily: on the first access to candidates, counts or reachable attributes, and on the next
 * access after an accepted attribute; a live graph at once by each accepted attribute. Neither {@link #restart(int)}
 * nor {@link #undo()} queries it. If a query fails, the walk is unchanged, and the call may be repeated.
 */
public final class Walk implements WalkView {

    private static final Ids NOTHING_CLOSED = Ids.of();

    private final KnowledgeGraph graph;

    /** Whether items may leave an accepted attribute open. */
    private final boolean hasGaps;

    /** Null if no answer implies another. */
    private final ImpliedAnswers impliedAnswers;

    private final Candidates candidates;

    /** The accepted attributes that some candidates may not carry yet. */
    private final IdBuffer unapplied = new IdBuffer();

    private final long[] rejectedMembers;
    private final int attributeCount;
    private final long[] askedMembers;
    private final long[] acceptedMembers;
    private final IdBuffer asked = new IdBuffer();

    /** The responses to the attributes asked, in their order. */
    private final List<Response> responses = new ArrayList<>();

    private final IdBuffer rejectedItems = new IdBuffer();
    private final List<Step> steps = new ArrayList<>();
    private int user = UNKNOWN_USER;
    private int acceptedItem = -1;
    private boolean selected;
    private boolean mayRepeat;
    private Eligibility eligibility = Eligibility.ALL;

    /** The eligible items; null if all items are eligible, or on a live graph before they are needed. */
    private ItemSet eligible;

    /** The attributes closed by {@link #close}. */
    private Ids closedByCaller = NOTHING_CLOSED;

    /** The attributes closed by the caller or implied by an answer. */
    private Ids closed = NOTHING_CLOSED;

    private final long[] closedMembers;
    private final IdBuffer implied = new IdBuffer();

    /** Within a conversation attributes only cease to be reachable, so the list is created once and then shortened. */
    private final IdBuffer reachable = new IdBuffer();

    private boolean reachableListed;
    private boolean reachableCurrent;

    /**
     * Creates the walk of an unknown user.
     *
     * @param graph the graph to walk
     */
    public Walk(KnowledgeGraph graph) {
        this.graph = Objects.requireNonNull(graph, "graph");
        hasGaps = graph.schema().hasIncompleteGroups();
        impliedAnswers = ImpliedAnswers.of(graph.schema(), graph.count(VertexType.ATTRIBUTE));
        candidates = new Candidates(graph);
        attributeCount = graph.count(VertexType.ATTRIBUTE);
        askedMembers = BitSets.ofSize(attributeCount);
        acceptedMembers = BitSets.ofSize(attributeCount);
        rejectedMembers = BitSets.ofSize(graph.count(VertexType.ITEM));
        closedMembers = BitSets.ofSize(attributeCount);
    }

    /**
     * Clears the walk for another conversation, in which every item is eligible and no attribute is closed.
     *
     * @param newUser the user of the conversation: a user id or {@link #UNKNOWN_USER}
     * @throws IndexOutOfBoundsException if the graph has no such user
     */
    public void restart(int newUser) {
        if (newUser != UNKNOWN_USER) {
            VertexType.USER.checkId(newUser, graph.count(VertexType.USER));
        }
        user = newUser;
        steps.clear();
        clearAnswers();
        eligibility = Eligibility.ALL;
        eligible = null;
        mayRepeat = false;
        close(NOTHING_CLOSED);
    }

    /**
     * Sets whether attributes may be answered again from now on. Another answer replaces the earlier one, unless it is
     * {@link Response#UNKNOWN}.
     *
     * @param permitted false in a walk that has just restarted
     */
    public void permitRepeats(boolean permitted) {
        mayRepeat = permitted;
    }

    /**
     * Sets the condition under which items may be shown from now on. Nothing is done if it is the same object as
     * before. On a live graph, its attributes become part of the next query; on any other graph, candidates are dropped
     * if no item becomes eligible, and selected again otherwise.
     *
     * @param newEligibility the condition
     * @throws IllegalArgumentException if the condition has a set of items, and the graph is live or has another number
     *     of items
     * @throws IndexOutOfBoundsException if the graph lacks an attribute of the condition; on a live graph, the next
     *     query throws it
     */
    public void restrict(Eligibility newEligibility) {
        if (newEligibility == eligibility) {
            return;
        }
        if (graph.isLive()) {
            if (newEligibility.items().isPresent()) {
                throw new IllegalArgumentException("a live graph cannot select items by a set or a predicate, only by"
                        + " attributes: use a snapshot of the graph, or a condition on attributes");
            }
            reselect();
            eligible = null;
        } else {
            ItemSet items = newEligibility.isAll() ? null : newEligibility.on(graph);
            if (items != null && (eligible == null || items.isSubsetOf(eligible))) {
                keepEligible(items);
            } else if (items != eligible) {
                reselect();
            }
            eligible = items;
        }
        eligibility = newEligibility;
    }

    /**
     * Has the candidates and eligible items read again from a live graph on the next access, with the changes of its
     * edges and numbers meanwhile. On any other graph nothing is done, since it never changes.
     */
    public void reread() {
        if (graph.isLive()) {
            reselect();
            eligible = null;
        }
    }

    private void keepEligible(ItemSet items) {
        if (selected) {
            candidates.keep(items.members());
            reachableCurrent = false;
        }
    }

    private void reselect() {
        if (selected) {
            candidates.clear();
            selected = false;
        }
        reachableListed = false;
    }

    /**
     * Sets the attributes that no question may be about from now on.
     *
     * @param attributes attribute ids, ascending; they replace those of the last call
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    @SuppressWarnings("ReferenceEquality") // only saves the work for an unchanged list
    public void close(Ids attributes) {
        if (attributes == closedByCaller) {
            return;
        }
        for (int i = 0; i < attributes.size(); i++) {
            VertexType.ATTRIBUTE.checkId(attributes.get(i), attributeCount);
        }
        closedByCaller = attributes;
        updateClosed();
    }

    /** Lists the closed attributes again, after those of the caller or the implied ones have changed. */
    private void updateClosed() {
        for (int i = 0; i < closed.size(); i++) {
            BitSets.remove(closedMembers, closed.get(i));
        }
        if (implied.isEmpty()) {
            closed = closedByCaller;
        } else {
            IdBuffer union = new IdBuffer(implied.size() + closedByCaller.size());
            union.addAll(implied.array(), 0, implied.size());
            union.addAll(closedByCaller.toArray(), 0, closedByCaller.size());
            union.sortDistinct();
            closed = Ids.copyOf(union);
        }
        for (int i = 0; i < closed.size(); i++) {
            BitSets.add(closedMembers, closed.get(i));
        }
        reachableListed = false;
    }

    /** Closes the attributes that the answers so far imply, and opens those that they do not imply any more. */
    private void updateImplied() {
        impliedAnswers.list(implied);
        updateClosed();
    }

    /**
     * Applies the user's responses to some attributes, as one step.
     *
     * @param attributes the attributes
     * @param responses one response for each of them
     * @throws IllegalArgumentException if there are not as many responses, an attribute was asked before and repeats
     *     are not permitted, or a response is only for items
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    public void answerAttributes(Ids attributes, List<Response> responses) {
        checkSizes(attributes, responses);
        for (int i = 0; i < attributes.size(); i++) {
            if (responses.get(i).isForItemsOnly()) {
                throw new IllegalArgumentException("the response " + responses.get(i)
                        + " is only for items, not for attribute " + attributes.get(i));
            }
            if ((isAsked(attributes.get(i)) && !mayRepeat) || attributes.indexOf(attributes.get(i)) != i) {
                throw new IllegalArgumentException("attribute " + attributes.get(i) + " was asked before");
            }
        }
        add(new Step(VertexType.ATTRIBUTE, attributes, responses));
    }

    /**
     * Applies the user's responses to some items, as one step.
     *
     * @param items the items
     * @param responses one response for each of them
     * @throws IllegalArgumentException if there are not as many responses, or an item was rejected before or is named
     *     twice
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public void answerItems(Ids items, List<Response> responses) {
        checkSizes(items, responses);
        for (int i = 0; i < items.size(); i++) {
            if (isRejected(VertexType.ITEM.checkId(items.get(i), graph.count(VertexType.ITEM)))) {
                throw new IllegalArgumentException("item " + items.get(i) + " was rejected before");
            }
            if (items.indexOf(items.get(i)) != i) {
                throw new IllegalArgumentException("item " + items.get(i) + " is named twice");
            }
        }
        add(new Step(VertexType.ITEM, items, responses));
    }

    /**
     * Undoes the last step by replaying all the others.
     *
     * @throws IllegalStateException if there is no step
     */
    public void undo() {
        if (steps.isEmpty()) {
            throw new IllegalStateException("there is no answer to take back");
        }
        steps.remove(steps.size() - 1);
        clearAnswers();
        steps.forEach(this::apply);
    }

    @Override
    public KnowledgeGraph graph() {
        return graph;
    }

    @Override
    public int user() {
        return user;
    }

    @Override
    public Eligibility eligibility() {
        return eligibility;
    }

    @Override
    public int candidateCount() {
        return candidates().size();
    }

    @Override
    public AttributeLists candidates() {
        return selectedCandidates().rows();
    }

    @Override
    public boolean isCandidate(int item) {
        return selectedCandidates().contains(item);
    }

    @Override
    public boolean isRejected(int item) {
        return BitSets.contains(rejectedMembers, item);
    }

    @Override
    public boolean isAvailable(int item) {
        return !isRejected(item) && (isUnrestricted() || (selected && candidates.contains(item)) || isEligible(item));
    }

    @Override
    public int availableCount() {
        if (isUnrestricted()) {
            return graph.count(VertexType.ITEM) - rejectedItems.size();
        }
        ItemSet items = eligibleItems();
        int count = items.size();
        for (int i = 0; i < rejectedItems.size(); i++) {
            if (items.contains(rejectedItems.get(i))) {
                count--;
            }
        }
        return count;
    }

    /** Returns whether all items are eligible. */
    private boolean isUnrestricted() {
        return eligible == null && eligibility.isAll();
    }

    private boolean isEligible(int item) {
        return BitSets.contains(eligibleItems().members(), item);
    }

    private ItemSet eligibleItems() {
        if (eligible == null) {
            eligible = eligibility.on(graph);
        }
        return eligible;
    }

    @Override
    public int count(int attribute) {
        int[] counts = selectedCandidates().counts();
        return counts[VertexType.ATTRIBUTE.checkId(attribute, counts.length)];
    }

    @Override
    public int[] counts() {
        return selectedCandidates().counts();
    }

    @Override
    public IdBuffer reachable() {
        Candidates now = selectedCandidates();
        if (!reachableListed) {
            now.listCarried(reachable);
            for (int i = 0; i < asked.size(); i++) {
                dropReachable(asked.get(i));
            }
            dropClosed();
            reachableListed = true;
        } else if (!reachableCurrent) {
            now.dropUncarried(reachable);
        }
        reachableCurrent = true;
        return reachable;
    }

    @Override
    public IdBuffer asked() {
        return asked;
    }

    @Override
    public boolean isAsked(int attribute) {
        return BitSets.contains(askedMembers, VertexType.ATTRIBUTE.checkId(attribute, attributeCount));
    }

    @Override
    public boolean mayRepeat() {
        return mayRepeat;
    }

    @Override
    public boolean isAskable(int attribute) {
        return !isAsked(attribute) && !BitSets.contains(closedMembers, attribute);
    }

    @Override
    public Ids closed() {
        return closed;
    }

    @Override
    public Optional<Response> impliedResponse(int attribute) {
        VertexType.ATTRIBUTE.checkId(attribute, attributeCount);
        return impliedAnswers == null ? Optional.empty() : Optional.ofNullable(impliedAnswers.of(attribute));
    }

    @Override
    public int openCount(int row) {
        if (!hasGaps) {
            return 0;
        }
        AttributeLists rows = selectedCandidates().rows();
        int open = 0;
        for (int i = 0; i < asked.size(); i++) {
            open += responses.get(i) == Response.ACCEPTED ? 1 : 0;
        }
        int[] attributes = rows.attributes();
        int end = rows.ends()[row];
        for (int at = rows.starts()[row]; at < end; at++) {
            open -= BitSets.contains(acceptedMembers, attributes[at]) ? 1 : 0;
        }
        return open;
    }

    @Override
    public Ids attributes(Response response) {
        IdBuffer found = new IdBuffer(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            if (responses.get(i) == response) {
                found.add(asked.get(i));
            }
        }
        return Ids.copyOf(found);
    }

    @Override
    public Ids rejectedItems() {
        return Ids.copyOf(rejectedItems);
    }

    @Override
    public int rejectedItemCount() {
        return rejectedItems.size();
    }

    @Override
    public Path path() {
        List<Vertex> vertices = new ArrayList<>();
        if (user != UNKNOWN_USER) {
            vertices.add(Vertex.user(user));
        }
        Ids accepted = attributes(Response.ACCEPTED);
        for (int i = 0; i < accepted.size(); i++) {
            vertices.add(Vertex.attribute(accepted.get(i)));
        }
        if (acceptedItem >= 0) {
            vertices.add(Vertex.item(acceptedItem));
        }
        return new Path(vertices);
    }

    /**
     * Adds a step. It filters the candidates, for which the graph may be queried; if that fails, the walk is unchanged.
     */
    private void add(Step step) {
        steps.add(step);
        try {
            apply(step);
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    private void apply(Step step) {
        reachableCurrent = false;
        int rejectedBefore = rejectedItems.size();
        boolean implies = false;
        for (int i = 0; i < step.ids.size(); i++) {
            if (step.type == VertexType.ATTRIBUTE && isAsked(step.ids.get(i))) {
                replaceResponse(step.ids.get(i), step.responses.get(i));
            } else if (step.type == VertexType.ATTRIBUTE) {
                recordAttribute(step.ids.get(i), step.responses.get(i));
                implies |= impliedAnswers != null && impliedAnswers.record(step.ids.get(i), step.responses.get(i));
            } else {
                recordItem(step.ids.get(i), step.responses.get(i));
            }
        }
        if (implies) {
            updateImplied();
        }
        if (selected && step.type == VertexType.ITEM) {
            candidates.drop(rejectedItems, rejectedBefore);
        } else if (selected && step.responses.contains(Response.ACCEPTED)) {
            if (graph.isLive()) {
                keepCarriers(attributes(Response.ACCEPTED)); // the graph may have changed since the earlier answers
            } else {
                step.addAccepted(unapplied);
            }
        }
    }

    private void keepCarriers(Ids accepted) {
        candidates.keepCarriers(hasGaps ? Constraints.allOfOrOpen(accepted) : Constraints.allOf(accepted));
    }

    private void recordAttribute(int attribute, Response response) {
        BitSets.add(askedMembers, attribute);
        if (response == Response.ACCEPTED) {
            BitSets.add(acceptedMembers, attribute);
        }
        asked.add(attribute);
        responses.add(response);
        if (reachableListed) {
            dropReachable(attribute);
        }
    }

    /** Replaces the response to an attribute that was asked before, which then counts as the last one. */
    private void replaceResponse(int attribute, Response response) {
        int position = 0;
        while (asked.get(position) != attribute) {
            position++;
        }
        Response before = responses.get(position);
        if (response == before || response == Response.UNKNOWN) {
            return;
        }
        asked.removeAt(position);
        responses.remove(position);
        asked.add(attribute);
        responses.add(response);
        if (before == Response.ACCEPTED) {
            BitSets.remove(acceptedMembers, attribute);
            reselect();
        } else if (response == Response.ACCEPTED) {
            BitSets.add(acceptedMembers, attribute);
        }
        if (impliedAnswers != null) {
            impliedAnswers.clear();
            boolean implies = !implied.isEmpty();
            for (int i = 0; i < asked.size(); i++) {
                implies |= impliedAnswers.record(asked.get(i), responses.get(i));
            }
            if (implies) {
                updateImplied();
            }
        }
    }

    /** Drops all closed attributes in one pass, since a rule may close hundreds. */
    private void dropClosed() {
        if (closed.isEmpty()) {
            return;
        }
        int[] ids = reachable.array();
        int size = reachable.size();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!BitSets.contains(closedMembers, ids[i])) {
                ids[kept++] = ids[i];
            }
        }
        reachable.truncate(kept);
    }

    private void dropReachable(int attribute) {
        int position = Arrays.binarySearch(reachable.array(), 0, reachable.size(), attribute);
        if (position >= 0) {
            reachable.removeAt(position);
        }
    }

    private void recordItem(int item, Response response) {
        if (response == Response.ACCEPTED && acceptedItem < 0) {
            acceptedItem = item;
        } else if (response.removesItem()) {
            BitSets.add(rejectedMembers, item);
            rejectedItems.add(item);
        }
    }

    /** Selects the candidates on first access, so that a walk that opens with an attribute never holds all items. */
    private Candidates selectedCandidates() {
        if (!selected) {
            Ids accepted = attributes(Response.ACCEPTED);
            Ids carried = hasGaps ? Ids.of() : accepted;
            Ids carriedOrOpen = hasGaps ? accepted : Ids.of();
            if (graph.isLive()) {
                candidates.select(new Constraints(
                        Eligibility.union(carried, eligibility.allOf()),
                        carriedOrOpen,
                        eligibility.noneOf(),
                        rejectedItems(),
                        eligibility.values()));
            } else {
                candidates.select(new Constraints(carried, carriedOrOpen, Ids.of(), rejectedItems(), List.of()));
                if (eligible != null) {
                    candidates.keep(eligible.members());
                }
            }
            selected = true;
        } else if (!unapplied.isEmpty()) {
            keepCarriers(Ids.copyOf(unapplied));
        }
        unapplied.clear();
        return candidates;
    }

    private void clearAnswers() {
        for (int i = 0; i < asked.size(); i++) {
            BitSets.remove(askedMembers, asked.get(i));
            BitSets.remove(acceptedMembers, asked.get(i));
        }
        for (int i = 0; i < rejectedItems.size(); i++) {
            BitSets.remove(rejectedMembers, rejectedItems.get(i));
        }
        asked.clear();
        responses.clear();
        if (impliedAnswers != null) {
            impliedAnswers.clear();
            if (!implied.isEmpty()) {
                updateImplied();
            }
        }
        rejectedItems.clear();
        acceptedItem = -1;
        candidates.clear();
        selected = false;
        reachableListed = false;
    }

    private static void checkSizes(Ids ids, List<Response> responses) {
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(responses, "responses");
        if (ids.size() != responses.size()) {
            throw new IllegalArgumentException(ids.size() + " asked, but " + responses.size() + " responses");
        }
    }

    private record Step(VertexType type, Ids ids, List<Response> responses) {

        /** Copies the list: the caller may reuse it, and undo replays the original responses. */
        Step {
            responses = List.copyOf(responses);
        }

        void addAccepted(IdBuffer accepted) {
            for (int i = 0; i < ids.size(); i++) {
                if (responses.get(i) == Response.ACCEPTED) {
                    accepted.add(ids.get(i));
                }
            }
        }
    }
}
