package askwalk.cli.neo4j;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.dataset.Splitter;
import askwalk.dataset.TimedInteractions;
import askwalk.graph.Catalogue;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.neo4j.Snapshot;

/**
 * A data set from an existing graph: some interactions of each user are held out for training, and the graph has only
 * the others.
 */
public final class ForeignDataset {

    private final Snapshot snapshot;
    private final KnowledgeGraph graph;
    private final DatasetBuilder builder;

    private ForeignDataset(Snapshot snapshot, String name) {
        this.snapshot = snapshot;
        graph = snapshot.graph();
        builder = new DatasetBuilder("neo4j", new Description(name, name, null, null, null));
    }

    /** Returns the data set, with the ids of the snapshot. */
    public static Dataset of(Snapshot snapshot, String name, SplitMethod method) {
        return new ForeignDataset(snapshot, name).build(method);
    }

    private Dataset build(SplitMethod method) {
        Catalogue catalogue = graph.catalogue();
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < catalogue.size(type); id++) {
                builder.add(type, catalogue.key(type, id), catalogue.name(type, id));
            }
        }
        for (Relation relation : Relation.values()) {
            if (relation != Relation.INTERACTED_WITH) {
                builder.edges(relation, edges(relation));
            }
        }
        TimedInteractions interactions = new TimedInteractions(Relation.INTERACTED_WITH.name());
        snapshot.forEachInteraction((user, item, time) ->
                interactions.add(user, item, interactions.pairs().size() + 1, time));
        Splitter.split(builder, interactions, new Split(method, Split.DEFAULT_SEED));
        Dataset data = builder.build();
        return Dataset.of(
                data.graph().with(graph.schema(), graph.values()),
                data.train(),
                data.validation(),
                data.test(),
                data.userAttributes(),
                data.hiddenAttributes(),
                data.manifest());
    }

    /** Returns the edges of a relation; a symmetric edge in one direction only. */
    private LocatedPairs edges(Relation relation) {
        LocatedPairs pairs = new LocatedPairs(relation.name());
        IdBuffer targets = new IdBuffer();
        for (int from = 0; from < graph.count(relation.from()); from++) {
            graph.neighbours(relation, Direction.FORWARD, from, targets);
            for (int i = 0; i < targets.size(); i++) {
                if (!relation.symmetric() || from < targets.get(i)) {
                    pairs.add(from, targets.get(i), pairs.size() + 1, 0);
                }
            }
        }
        return pairs;
    }
}
