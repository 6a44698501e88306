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

/**
 * The state of one conversation on the graph: answers, candidate items, attribute counts, reachable attributes, path.
 *
 * <p>Mutable, with one owner. It holds arrays of the catalogue's size (two bits for each item, twelve bytes for each
 * attribute) and allocates nothing of that size per turn; {@link #restart(int)} makes it ready for the next
 * conversation at the cost of what the last one left behind.
 *
 * <p>The graph is asked when somebody looks at what depends on it, and by a yes to an attribute after somebody has
 * looked; neither {@link #restart(int)} nor {@link #undo()} asks it. If it fails, the walk is as it was, and whatever
 * was tried may be tried again.
 */
public final class Walk implements WalkView {

    private final KnowledgeGraph graph;
    private final Candidates candidates;
    private final Response[] said;
    private final long[] rejectedMembers;
    private final IdBuffer asked = new IdBuffer();
    private final IdBuffer rejectedItems = new IdBuffer();
    private final List<Step> steps = new ArrayList<>();
    private int user = UNKNOWN_USER;
    private int acceptedItem = -1;
    private boolean selected;

    /** Within a conversation attributes only cease to be reachable, so the list is made once and then shortened. */
    private final IdBuffer reachable = new IdBuffer();

    private boolean reachableListed;
    private boolean reachableCurrent;

    /**
     * Makes the walk of somebody the graph does not know.
     *
     * @param graph the graph to walk
     */
    public Walk(KnowledgeGraph graph) {
        this.graph = Objects.requireNonNull(graph, "graph");
        candidates = new Candidates(graph);
        said = new Response[graph.count(VertexType.ATTRIBUTE)];
        rejectedMembers = BitSets.ofSize(graph.count(VertexType.ITEM));
    }

    /**
     * Forgets everything and starts anew.
     *
     * @param newUser who walks: a user id or {@link #UNKNOWN_USER}
     * @throws IndexOutOfBoundsException if the graph has no such user
     */
    public void restart(int newUser) {
        if (newUser != UNKNOWN_USER) {
            VertexType.USER.checkId(newUser, graph.count(VertexType.USER));
        }
        user = newUser;
        steps.clear();
        forgetAnswers();
    }

    /**
     * Takes in what the user said of some attributes: one step.
     *
     * @param attributes the attributes
     * @param responses one response for each
     * @throws IllegalArgumentException if there are not as many responses, or an attribute was asked before
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    public void answerAttributes(Ids attributes, List<Response> responses) {
        checkSizes(attributes, responses);
        for (int i = 0; i < attributes.size(); i++) {
            if (isAsked(attributes.get(i)) || attributes.indexOf(attributes.get(i)) != i) {
                throw new IllegalArgumentException("attribute " + attributes.get(i) + " was asked before");
            }
        }
        take(new Step(VertexType.ATTRIBUTE, attributes, responses));
    }

    /**
     * Takes in what the user said of some items: one step.
     *
     * @param items the items
     * @param responses one response for each
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
        take(new Step(VertexType.ITEM, items, responses));
    }

    /**
     * Takes the last step back by replaying all the others.
     *
     * @throws IllegalStateException if there is no step
     */
    public void undo() {
        if (steps.isEmpty()) {
            throw new IllegalStateException("there is no answer to take back");
        }
        steps.remove(steps.size() - 1);
        forgetAnswers();
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
    public int candidateCount() {
        return candidates().size();
    }

    @Override
    public AttributeLists candidates() {
        return selected().rows();
    }

    @Override
    public boolean isCandidate(int item) {
        return selected().contains(item);
    }

    @Override
    public boolean isRejected(int item) {
        return BitSets.contains(rejectedMembers, item);
    }

    @Override
    public int count(int attribute) {
        int[] counts = selected().counts();
        return counts[VertexType.ATTRIBUTE.checkId(attribute, counts.length)];
    }

    @Override
    public int[] counts() {
        return selected().counts();
    }

    @Override
    public IdBuffer reachable() {
        Candidates now = selected();
        if (!reachableListed) {
            now.listCarried(reachable);
            for (int i = 0; i < asked.size(); i++) {
                dropAsked(asked.get(i));
            }
            reachableListed = true;
        } else if (!reachableCurrent) {
            now.dropUncarried(reachable);
        }
        reachableCurrent = true;
        return reachable;
    }

    @Override
    public boolean isAsked(int attribute) {
        return said[VertexType.ATTRIBUTE.checkId(attribute, said.length)] != null;
    }

    @Override
    public Ids attributes(Response response) {
        IdBuffer found = new IdBuffer(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            if (said[asked.get(i)] == response) {
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

    /** A step narrows the candidates, for which the graph is asked; if that fails, the walk is as it was. */
    private void take(Step step) {
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
        for (int i = 0; i < step.ids.size(); i++) {
            if (step.type == VertexType.ATTRIBUTE) {
                note(step.ids.get(i), step.responses.get(i));
            } else {
                noteItem(step.ids.get(i), step.responses.get(i));
            }
        }
        if (selected && step.type == VertexType.ITEM) {
            candidates.drop(rejectedMembers);
        } else if (selected && step.responses.contains(Response.ACCEPTED)) {
            candidates.keepCarriers(attributes(Response.ACCEPTED));
        }
    }

    private void note(int attribute, Response response) {
        said[attribute] = response;
        asked.add(attribute);
        if (reachableListed) {
            dropAsked(attribute);
        }
    }

    private void dropAsked(int attribute) {
        int position = Arrays.binarySearch(reachable.array(), 0, reachable.size(), attribute);
        if (position >= 0) {
            reachable.removeAt(position);
        }
    }

    private void noteItem(int item, Response response) {
        if (response == Response.ACCEPTED && acceptedItem < 0) {
            acceptedItem = item;
        } else if (response == Response.REJECTED) {
            BitSets.add(rejectedMembers, item);
            rejectedItems.add(item);
        }
    }

    /** The graph is asked when somebody looks, so that a walk which opens with an attribute never holds all items. */
    private Candidates selected() {
        if (!selected) {
            candidates.select(new Constraints(attributes(Response.ACCEPTED), Ids.of(), rejectedItems()));
            selected = true;
        }
        return candidates;
    }

    private void forgetAnswers() {
        for (int i = 0; i < asked.size(); i++) {
            said[asked.get(i)] = null;
        }
        for (int i = 0; i < rejectedItems.size(); i++) {
            BitSets.remove(rejectedMembers, rejectedItems.get(i));
        }
        asked.clear();
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

        /** The caller may use his list again, and undo has to replay what was said then. */
        Step {
            responses = List.copyOf(responses);
        }
    }
}
