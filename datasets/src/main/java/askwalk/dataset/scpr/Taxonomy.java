package askwalk.dataset.scpr;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.JsonCursor;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.NumericVertices;
import askwalk.dataset.SourceFolder;
import askwalk.graph.Relation;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The coarse attributes and their children: {@code {"Nightlife": [418, 401], …}}, with a map of their ids. */
final class Taxonomy {

    static final String FILE = "Graph_generate_data/2-layer taxonomy.json";
    static final String COARSE_IDS = "Graph_generate_data/first-layer_merged_tag_map.json";

    /** A coarse attribute in the file of ids. */
    private record Coarse(String name, int line) {}

    private final SourceFolder source;
    private final SortedMap<Integer, Coarse> coarse = new TreeMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    /** Ids of fine and coarse attributes as in the files. */
    private final LocatedPairs children = new LocatedPairs(FILE);

    /** Reads both files; without a taxonomy, there are no coarse attributes. */
    Taxonomy(SourceFolder source) {
        this.source = source;
        if (source.has(FILE)) {
            readIds();
            readChildren();
        }
    }

    /** Registers the fine attributes. */
    void registerFine(NumericVertices attributes) {
        for (int row = 0; row < children.size(); row++) {
            attributes.register(children.from(row), FILE, children.line(row));
        }
    }

    /** Adds the coarse attributes, by ascending id, and the edges from the fine ones, which must already exist. */
    void addTo(DatasetBuilder builder, NumericVertices attributes) {
        Map<Integer, Integer> dense = new HashMap<>();
        coarse.forEach((id, entry) -> dense.put(
                id, builder.addCoarseAttribute(Integer.toString(id), entry.name(), COARSE_IDS, entry.line())));
        LocatedPairs childOf = new LocatedPairs(FILE);
        for (int row = 0; row < children.size(); row++) {
            int fine = attributes.id(children.from(row));
            if (fine < 0) {
                source.reportIssue(source.error(
                        FILE,
                        children.place(row),
                        "'" + coarse.get(children.to(row)).name() + "': "
                                + attributes.danglingMessage(children.from(row))));
            } else {
                childOf.add(fine, dense.get(children.to(row)), children.line(row), children.column(row));
            }
        }
        builder.edges(Relation.CHILD_OF, childOf);
    }

    private void readIds() {
        JsonCursor json = new JsonCursor(source, COARSE_IDS);
        for (String name = json.nextKey(); name != null; name = json.nextKey()) {
            int id = json.nextIdValue();
            if (id < 0) {
                continue;
            }
            Coarse earlier = coarse.putIfAbsent(id, new Coarse(name, json.line()));
            if (earlier == null) {
                ids.put(name, id);
            } else {
                source.reportIssue(json.error(
                        "'" + earlier.name() + "' already has the id " + id + "; give '" + name + "' its own"));
            }
        }
        json.end();
    }

    private void readChildren() {
        JsonCursor json = new JsonCursor(source, FILE);
        for (String name = json.nextKey(); name != null; name = json.nextKey()) {
            Integer parent = ids.get(name);
            if (parent == null) {
                source.reportIssue(
                        json.error("'" + name + "' is not in " + COARSE_IDS + "; add it there or remove it here"));
                json.skipValue();
            } else if (json.enterArray()) {
                for (int fine = json.nextId(); fine >= 0; fine = json.nextId()) {
                    children.add(fine, parent, json.line(), json.column());
                }
            }
        }
        json.end();
    }
}
