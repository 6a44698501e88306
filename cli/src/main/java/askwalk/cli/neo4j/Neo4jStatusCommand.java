package askwalk.cli.neo4j;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.Version;
import askwalk.dataset.Dataset;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.EdgeMapping;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Shows the contents of a database and checks that its graph can be used.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jStatusCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    private Neo4jDeadline deadline;

    @Mixin
    Neo4jUserHint userHint;

    @Option(names = "--mapping", paramLabel = "FILE", description = Neo4jOptions.MAPPING_HELP)
    private Path mapping;

    @Option(names = "--json", description = "Print only JSON.")
    private boolean json;

    @Override
    public void run() {
        neo4j.check();
        deadline.check();
        GraphMapping names = neo4j.mapping(mapping);
        try (Neo4jDatabase database = Neo4jDatabase.open(
                neo4j, deadline.duration(), spec.commandLine().getErr())) {
            if (database.server() != null) {
                Dataset data = dataset.open();
                database.load(data, InMemoryGraph.of(data.graph()));
            }
            print(status(database, names), names);
        }
    }

    /** Returns the status; loaded data sets are left out if there is a mapping. */
    private Map<String, Object> status(Neo4jDatabase database, GraphMapping names) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("server", database.connection().address().uri().toString());
        status.put("version", database.connection().serverVersion());
        if (mapping == null) {
            String loaded = new GraphLoader(database.connection()).describe();
            status.put("loaded", loaded.isEmpty() ? null : loaded);
        } else {
            status.put("mapping", mapping.toString());
        }
        LiveGraph graph = LiveGraph.open(database.connection(), names);
        for (VertexType type : VertexType.values()) {
            status.put(type.word() + "s", graph.count(type));
        }
        for (Relation relation : Relation.values()) {
            status.put(relation.name(), graph.edgeCount(relation));
        }
        if (!graph.schema().isEmpty()) {
            status.put("groups", graph.schema().groups().size());
            status.put("numbers", String.join(", ", graph.schema().columns()));
        }
        return status;
    }

    /** Returns the label or type in the database behind each count, if there is a mapping. */
    private Map<String, String> counted(GraphMapping names) {
        Map<String, String> counted = new HashMap<>();
        if (mapping != null) {
            for (VertexType type : VertexType.values()) {
                counted.put(type.word() + "s", names.vertices().get(type).label());
            }
            for (Relation relation : Relation.values()) {
                EdgeMapping edge = names.edges().get(relation);
                counted.put(relation.name(), edge == null ? "not in the mapping" : edge.type());
            }
        }
        return counted;
    }

    private void print(Map<String, Object> status, GraphMapping names) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(status));
        } else {
            Map<String, String> counted = counted(names);
            status.forEach((key, value) -> out.println(FigureText.format(
                    "%-16s %s%s",
                    key,
                    value == null ? "-" : value instanceof Integer number ? FigureText.format("%,d", number) : value,
                    counted.containsKey(key) ? " (" + counted.get(key) + ")" : "")));
        }
        out.flush();
    }
}
