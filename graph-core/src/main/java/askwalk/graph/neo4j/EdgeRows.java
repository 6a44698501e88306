package askwalk.graph.neo4j;

import askwalk.graph.GraphBuilder;
import askwalk.graph.IdBuffer;
import askwalk.graph.Relation;
import org.neo4j.driver.Value;

/** The edges of one relation, as read from a database. */
final class EdgeRows {

    private final IdBuffer sources = new IdBuffer();
    private final IdBuffer targets = new IdBuffer();

    /** Adds the edges of a source; -1 for a source that is not a vertex. */
    void add(int source, Value list, VertexIds ids) {
        if (source < 0) {
            return;
        }
        int[] row = IdRow.of(source, list, ids);
        for (int at = 1; at < row.length; at++) {
            sources.add(source);
            targets.add(row[at]);
        }
    }

    void connect(Relation relation, GraphBuilder builder) {
        boolean mayLoop = relation.from() == relation.to();
        for (int edge = 0; edge < sources.size(); edge++) {
            int source = sources.get(edge);
            int target = targets.get(edge);
            if (!mayLoop || source != target) {
                builder.connect(relation, source, target);
            }
        }
    }
}
