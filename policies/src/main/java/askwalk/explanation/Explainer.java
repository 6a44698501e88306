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
 * Explains recommendations by paths on the graph. Making one counts the carriers of every attribute, once. Immutable,
 * hence safe for concurrent use.
 */
public final class Explainer {

    private final KnowledgeGraph graph;
    private final Seed ties;
    private final int[] carriers;

    /**
     * Makes an explainer.
     *
     * @param graph the graph
     * @param ties breaks ties, and chooses where there is more than a limit allows
     */
    public Explainer(KnowledgeGraph graph, Seed ties) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.ties = Objects.requireNonNull(ties, "ties");
        carriers = new int[graph.count(VertexType.ATTRIBUTE)];
        graph.attributeCounts(Constraints.NONE, carriers);
    }

    /**
     * Explains an item by the conversation: why it if it is recommended now, or why it was if it was taken in the last
     * turn. For a known user the graph is asked once for each item of the user's training interactions, to find what
     * the user knows that is most like it.
     *
     * @param transcript what was said so far
     * @param item the item
     * @return the explanation
     * @throws IndexOutOfBoundsException if there is no such item, or no such user as the transcript's
     */
    public Explanation explain(Transcript transcript, int item) {
        Objects.requireNonNull(transcript, "transcript");
        VertexType.ITEM.checkId(item, graph.count(VertexType.ITEM));
        checkUser(transcript.user());
        PathQueries queries = new PathQueries(graph);
        Ids own = queries.attributes(item);
        List<TranscriptStep> times = TranscriptStep.of(transcript, item);
        TranscriptStep shown = times.get(times.size() - 1);
        List<FilterStep> narrowings = new ArrayList<>();
        for (TranscriptStep time : times.subList(0, times.size() - 1)) {
            narrowings.add(new FilterStep(
                    time.opening(),
                    named(time.accepted()),
                    time.turnedDown().size(),
                    queries.candidates(time),
                    queries.candidates(time, time.accepted().toArray())));
        }
        Ids accepted = shown.before();
        List<NamedVertex> missing = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            if (!own.contains(accepted.get(i))) {
                missing.add(named(Vertex.attribute(accepted.get(i))));
            }
        }
        return new Explanation(
                named(Vertex.item(item)),
                path(transcript.user(), times, item, own, queries),
                narrowings,
                missing,
                shown.turnedDown().size(),
                queries.candidates(shown),
                known(transcript.user(), item, own, queries));
    }

    /**
     * Finds other paths to an item, the shortest first: user → attribute → item by what the user said or likes; user →
     * friend → item; user → item of the training interactions → attribute → item; user → friend → attribute → item by
     * what the friend likes. Somebody whom the graph does not know has the first kind alone, which then begins with the
     * attribute.
     *
     * <p>A step weighs 1, and at an attribute that n of the graph's N items carry ln n / (2 ln N) more, so that to pass
     * a rare attribute costs little and one that all items carry a whole step. Ties are broken by a seeded hash.
     * Nothing is computed before it is asked for, and every iterator computes anew.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param item the item
     * @param accepted the attributes that the user accepted in the conversation
     * @param limits how far to look
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

    private ExplainedPath path(int user, List<TranscriptStep> times, int item, Ids own, PathQueries queries) {
        List<NamedVertex> vertices = new ArrayList<>();
        List<Step> joined = new ArrayList<>();
        if (user != WalkView.UNKNOWN_USER) {
            vertices.add(named(Vertex.user(user)));
        }
        int before = -1;
        for (TranscriptStep time : times) {
            for (int i = 0; i < time.accepted().size(); i++) {
                int attribute = time.accepted().get(i);
                NamedVertex vertex = named(Vertex.attribute(attribute));
                if (before >= 0) {
                    share(time, before, attribute, vertices.get(vertices.size() - 1), vertex, queries, joined);
                } else if (!vertices.isEmpty()) {
                    joined.add(new Step(Step.Kind.SAID, vertices.get(0), vertex, 0, 0));
                }
                vertices.add(vertex);
                before = attribute;
            }
        }
        NamedVertex end = named(Vertex.item(item));
        Step last = lastStep(vertices, end, own, queries);
        if (last != null) {
            joined.add(last);
        }
        vertices.add(end);
        return new ExplainedPath(vertices, joined);
    }

    private static void share(
            TranscriptStep time,
            int from,
            int to,
            NamedVertex start,
            NamedVertex end,
            PathQueries queries,
            List<Step> joined) {
        int both = queries.candidates(time, from, to);
        if (both > 0) {
            joined.add(new Step(Step.Kind.SHARED, start, end, queries.candidates(time, from), both));
        }
    }

    /** From the last attribute that the item carries; without any attribute, from the user who knows the item. */
    private Step lastStep(List<NamedVertex> vertices, NamedVertex item, Ids own, PathQueries queries) {
        for (int i = vertices.size() - 1; i >= 0; i--) {
            Vertex vertex = vertices.get(i).vertex();
            if (vertex.type() == VertexType.ATTRIBUTE && own.contains(vertex.id())) {
                return new Step(Step.Kind.HAS, vertices.get(i), item, carriers[vertex.id()], 0);
            }
        }
        return vertices.size() == 1
                        && vertices.get(0).vertex().type() == VertexType.USER
                        && queries.knows(
                                vertices.get(0).vertex().id(), item.vertex().id())
                ? new Step(Step.Kind.KNOWS, vertices.get(0), item, 0, 0)
                : null;
    }

    private KnownItem known(int user, int item, Ids own, PathQueries queries) {
        if (user == WalkView.UNKNOWN_USER) {
            return null;
        }
        Ids items = queries.items(user);
        BestId best = new BestId(ties, 0);
        for (int i = 0; i < items.size(); i++) {
            int other = items.get(i);
            best.offer(other, other == item ? 0 : queries.common(own, other));
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
