package askwalk.explanation;

import askwalk.conversation.Transcript;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.math.BestId;
import askwalk.path.PathQueries;
import askwalk.path.TranscriptStep;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Explains recommendations by paths on the graph. The constructor counts the carriers of every attribute. Immutable and
 * safe for concurrent use.
 */
public final class Explainer {

    private final KnowledgeGraph graph;
    private final Seed ties;
    private final int[] carriers;

    /**
     * Creates an explainer.
     *
     * @param graph the graph
     * @param ties breaks ties, and draws a sample where a limit is exceeded
     */
    public Explainer(KnowledgeGraph graph, Seed ties) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.ties = Objects.requireNonNull(ties, "ties");
        carriers = new int[graph.count(VertexType.ATTRIBUTE)];
        graph.attributeCounts(Constraints.NONE, carriers);
    }

    /**
     * Explains an item by the conversation: an item that is recommended now, or one that was accepted in the last turn.
     * For a known user the graph is queried once for each item of the user's training interactions, to find the most
     * similar one.
     *
     * @param transcript the transcript so far
     * @param item the item
     * @return the explanation
     * @throws IndexOutOfBoundsException if there is no such item, or no such user as the transcript's
     */
    public Explanation explain(Transcript transcript, int item) {
        Objects.requireNonNull(transcript, "transcript");
        VertexType.ITEM.checkId(item, graph.count(VertexType.ITEM));
        checkUser(transcript.user());
        PathQueries queries = new PathQueries(graph);
        Ids itemAttributes = queries.attributes(item);
        List<TranscriptStep> transcriptSteps = TranscriptStep.of(transcript, item);
        TranscriptStep shown = transcriptSteps.get(transcriptSteps.size() - 1);
        List<FilterStep> filterSteps = new ArrayList<>();
        for (TranscriptStep step : transcriptSteps.subList(0, transcriptSteps.size() - 1)) {
            filterSteps.add(new FilterStep(
                    step.opening(),
                    named(step.accepted()),
                    step.rejectedBefore().size(),
                    queries.countCandidates(step),
                    queries.countCandidates(step, step.accepted().toArray())));
        }
        Ids accepted = shown.acceptedBefore();
        List<NamedVertex> missing = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            if (!itemAttributes.contains(accepted.get(i))) {
                missing.add(named(Vertex.attribute(accepted.get(i))));
            }
        }
        return new Explanation(
                named(Vertex.item(item)),
                path(transcript.user(), transcriptSteps, item, itemAttributes, queries),
                filterSteps,
                missing,
                shown.rejectedBefore().size(),
                queries.countCandidates(shown),
                mostSimilarKnown(transcript.user(), item, itemAttributes, queries));
    }

    /**
     * Finds other paths to an item, the shortest first: user → attribute → item by an accepted or liked attribute; user
     * → friend → item; user → item of the training interactions → attribute → item; user → friend → attribute → item by
     * an attribute that the friend likes. An unknown user has only the first kind, which then begins with the
     * attribute.
     *
     * <p>A step weighs 1, and at an attribute that n of the graph's N items carry ln n / (2 ln N) more, so that passing
     * a rare attribute costs little and passing one that all items carry costs a whole step. Ties are broken by a
     * seeded hash. Paths are computed on demand, and again by every iterator.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param item the item
     * @param accepted the attributes that the user accepted in the conversation
     * @param limits the limits of the search
     * @return the paths, by ascending weight; no path has a vertex twice
     * @throws IndexOutOfBoundsException if there is no such user, item or attribute
     */
    public Iterable<AlternativePath> alternatives(int user, int item, Ids accepted, PathLimits limits) {
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(limits, "limits");
        checkUser(user);
        VertexType.ITEM.checkId(item, graph.count(VertexType.ITEM));
        for (int i = 0; i < accepted.size(); i++) {
            VertexType.ATTRIBUTE.checkId(accepted.get(i), carriers.length);
        }
        return () -> new AlternativePaths(
                () -> new Neighbourhood(graph, carriers, ties, limits, user, item).around(accepted),
                graph.catalogue(),
                carriers,
                limits.paths());
    }

    private void checkUser(int user) {
        if (user != WalkView.UNKNOWN_USER) {
            VertexType.USER.checkId(user, graph.count(VertexType.USER));
        }
    }

    private ExplainedPath path(
            int user, List<TranscriptStep> transcriptSteps, int item, Ids itemAttributes, PathQueries queries) {
        List<NamedVertex> vertices = new ArrayList<>();
        List<Step> joined = new ArrayList<>();
        if (user != WalkView.UNKNOWN_USER) {
            vertices.add(named(Vertex.user(user)));
        }
        int before = -1;
        for (TranscriptStep step : transcriptSteps) {
            for (int i = 0; i < step.accepted().size(); i++) {
                int attribute = step.accepted().get(i);
                NamedVertex vertex = named(Vertex.attribute(attribute));
                if (before >= 0) {
                    addShared(step, before, attribute, vertices.get(vertices.size() - 1), vertex, queries, joined);
                } else if (!vertices.isEmpty()) {
                    joined.add(new Step(Step.Kind.SAID, vertices.get(0), vertex, 0, 0));
                }
                vertices.add(vertex);
                before = attribute;
            }
        }
        NamedVertex end = named(Vertex.item(item));
        Step last = lastStep(vertices, end, itemAttributes, queries);
        if (last != null) {
            joined.add(last);
        }
        vertices.add(end);
        return new ExplainedPath(vertices, joined);
    }

    private static void addShared(
            TranscriptStep step,
            int from,
            int to,
            NamedVertex start,
            NamedVertex end,
            PathQueries queries,
            List<Step> joined) {
        int both = queries.countCandidates(step, from, to);
        if (both > 0) {
            joined.add(new Step(Step.Kind.SHARED, start, end, queries.countCandidates(step, from), both));
        }
    }

    /**
     * Returns the step from the last attribute that the item carries; without attributes, from a user who knows the
     * item.
     */
    private Step lastStep(List<NamedVertex> vertices, NamedVertex item, Ids itemAttributes, PathQueries queries) {
        for (int i = vertices.size() - 1; i >= 0; i--) {
            Vertex vertex = vertices.get(i).vertex();
            if (vertex.type() == VertexType.ATTRIBUTE && itemAttributes.contains(vertex.id())) {
                return new Step(Step.Kind.HAS, vertices.get(i), item, carriers[vertex.id()], 0);
            }
        }
        return vertices.size() == 1
                        && vertices.get(0).vertex().type() == VertexType.USER
                        && queries.hasInteraction(
                                vertices.get(0).vertex().id(), item.vertex().id())
                ? new Step(Step.Kind.KNOWS, vertices.get(0), item, 0, 0)
                : null;
    }

    private KnownItem mostSimilarKnown(int user, int item, Ids itemAttributes, PathQueries queries) {
        if (user == WalkView.UNKNOWN_USER) {
            return null;
        }
        Ids items = queries.items(user);
        BestId best = new BestId(ties, 0);
        for (int i = 0; i < items.size(); i++) {
            int other = items.get(i);
            best.offer(other, other == item ? 0 : queries.common(itemAttributes, other));
        }
        return best.isFound() ? new KnownItem(named(Vertex.item(best.id())), (int) best.score()) : null;
    }

    private List<NamedVertex> named(Ids attributes) {
        List<NamedVertex> named = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            named.add(named(Vertex.attribute(attributes.get(i))));
        }
        return named;
    }

    private NamedVertex named(Vertex vertex) {
        Catalogue catalogue = graph.catalogue();
        return NamedVertex.of(vertex, catalogue);
    }
}
