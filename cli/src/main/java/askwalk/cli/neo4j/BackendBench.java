package askwalk.cli.neo4j;

import askwalk.cli.common.Interrupt;
import askwalk.cli.common.LatencyJson;
import askwalk.cli.common.ProgressDisplay;
import askwalk.cli.common.ResultTable;
import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.evaluation.Latency;
import askwalk.evaluation.SpeedTrial;
import askwalk.experiment.QueryReading;
import askwalk.experiment.TrainedPolicy;
import askwalk.experiment.text.FigureText;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.graph.neo4j.Snapshot;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** A benchmark of backends with the same dialogues: it checks that they are equal and measures turns. */
final class BackendBench {

    /**
     * A policy on one backend.
     *
     * @param equal the number of dialogues that are equal to those in memory
     * @param turn wall clock time of a turn in milliseconds; null without timing
     * @param queries the load on the database; null for a graph in memory
     */
    record Result(String policy, String backend, int dialogues, int equal, Latency turn, QueryReading queries) {}

    private final Dataset data;
    private final KnowledgeGraph graph;
    private final Protocol protocol;
    private final Seed seed;
    private final boolean timed;
    private final int threads;
    private final Interrupt interrupt;
    private final PrintWriter err;
    private final QueryMeter meter = new QueryMeter();
    private final Map<String, KnowledgeGraph> backends = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final List<Result> results = new ArrayList<>();

    BackendBench(
            Dataset data,
            KnowledgeGraph graph,
            Protocol protocol,
            Seed seed,
            boolean timed,
            Interrupt interrupt,
            PrintWriter err) {
        this.data = data;
        this.graph = graph;
        this.protocol = protocol;
        this.seed = seed;
        this.timed = timed;
        threads = timed ? 1 : Runtime.getRuntime().availableProcessors();
        this.interrupt = interrupt;
        this.err = err;
    }

    /** Opens the graph on each backend. */
    void open(Neo4jDatabase database) {
        Neo4jConnection connection = database.connection();
        timed("load", () -> {
            database.require(data, graph);
            return graph;
        });
        backends.put("memory", graph);
        backends.put(
                "live",
                timed(
                        "open",
                        () -> LiveGraph.open(connection, GraphMapping.ASKWALK).withListener(meter)));
        backends.put(
                "snapshot",
                timed(
                        "snapshot",
                        () -> Snapshot.take(connection, GraphMapping.ASKWALK).graph()));
    }

    void run(TrainedPolicy policy) {
        List<DialogueRow> inMemory = null;
        for (Map.Entry<String, KnowledgeGraph> backend : backends.entrySet()) {
            String title = policy.name() + " " + backend.getKey();
            List<DialogueRow> rows;
            meter.read();
            Evaluation evaluation = new Evaluation(
                    Testbed.of(graph, protocol, seed)
                            .withWalked(backend.getValue())
                            .withUserAttributes(data.userAttributes())
                            .withHiddenAttributes(data.hiddenAttributes()),
                    data.test(),
                    threads);
            try (ProgressDisplay progress = new ProgressDisplay(title, evaluation.dialogues(), interrupt, err)) {
                rows = evaluation.run(policy.policy(), progress).rows();
            }
            QueryReading queries = meter.read();
            inMemory = inMemory == null ? rows : inMemory;
            results.add(new Result(
                    policy.name(),
                    backend.getKey(),
                    rows.size(),
                    equal(rows, inMemory),
                    timed ? turn(policy, title, backend.getValue()) : null,
                    queries.queries() == 0 ? null : queries));
        }
    }

    boolean allEqual() {
        return results.stream().allMatch(result -> result.equal == result.dialogues);
    }

    List<Result> results() {
        return results;
    }

    void print(PrintWriter out) {
        out.println(FigureText.format(
                "%s: %,d rows; load %.1f s, open %.1f s, snapshot %.1f s",
                data.manifest().name(),
                GraphLoader.rowCount(graph, Neo4jDatabase.heldOut(data)),
                seconds.get("load"),
                seconds.get("open"),
                seconds.get("snapshot")));
        out.println("protocol " + protocol.name() + ", " + protocol.questions() + " questions, "
                + (threads == 1 ? "one thread" : threads + " threads"));
        out.println();
        int width = results.stream().mapToInt(r -> r.policy.length()).max().orElse(0);
        String name = "%-" + Math.max(width, "policy".length()) + "s";
        out.println(FigureText.format(name, "policy")
                + "  backend    equal dialogues  turn p50, ms       p95       p99       max   queries  ms/query");
        for (Result result : results) {
            out.println(FigureText.format(name, result.policy)
                    + FigureText.format(
                            "  %-8s  %7d of %5d      %9s %9s %9s %9s %9s %9s",
                            result.backend,
                            result.equal,
                            result.dialogues,
                            millis(result, Latency::p50),
                            millis(result, Latency::p95),
                            millis(result, Latency::p99),
                            millis(result, Latency::max),
                            result.queries == null ? "-" : result.queries.queries(),
                            result.queries == null ? "-" : ResultTable.perQuery(result.queries)));
        }
        if (timed) {
            out.println();
            out.println(
                    "turn: wall clock time from the user's answer to the system's next action; every second dialogue of");
            out.println("as many, after a warm-up.");
        }
    }

    private static String millis(Result result, ToDoubleFunction<Latency> figure) {
        return result.turn == null ? "-" : FigureText.format("%.3f", figure.applyAsDouble(result.turn));
    }

    Map<String, Object> json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dataset", data.manifest().name());
        map.put("rows", GraphLoader.rowCount(graph, Neo4jDatabase.heldOut(data)));
        seconds.forEach((what, value) -> map.put(what + "Seconds", value));
        map.put("protocol", protocol.name());
        map.put("protocolId", protocol.id());
        List<Map<String, Object>> list = new ArrayList<>();
        for (Result result : results) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("policy", result.policy);
            entry.put("backend", result.backend);
            entry.put("dialogues", result.dialogues);
            entry.put("equal", result.equal);
            if (timed) {
                entry.put("turnWallMs", LatencyJson.of(result.turn));
            }
            entry.put("queries", result.queries == null ? 0 : result.queries.queries());
            entry.put("queryMs", result.queries == null ? 0 : result.queries.millis());
            list.add(entry);
        }
        map.put("results", list);
        return map;
    }

    private Latency turn(TrainedPolicy policy, String title, KnowledgeGraph walked) {
        SpeedTrial trial = new SpeedTrial(Testbed.of(graph, protocol, seed).withWalked(walked), data.test());
        try (ProgressDisplay progress = new ProgressDisplay(title + ", timed", trial.dialogues(), interrupt, err)) {
            return trial.run(policy.policy(), progress).wall();
        }
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        seconds.put(what, (System.nanoTime() - start) / 1e9);
        return made;
    }

    private static int equal(List<DialogueRow> rows, List<DialogueRow> others) {
        int equal = 0;
        for (int at = 0; at < rows.size(); at++) {
            equal += rows.get(at).equals(others.get(at)) ? 1 : 0;
        }
        return equal;
    }
}
