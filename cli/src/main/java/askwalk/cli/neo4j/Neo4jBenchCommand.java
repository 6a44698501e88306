package askwalk.cli.neo4j;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.FailureException;
import askwalk.cli.common.Interrupt;
import askwalk.cli.common.LearningOptions;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.experiment.InterruptedRunException;
import askwalk.experiment.ModelTraining;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.SettingAssignments;
import askwalk.experiment.TrainedPolicy;
import askwalk.experiment.text.Json;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.PolicySpec;
import askwalk.random.Seed;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description =
                "Runs the same dialogues in memory, live and on a snapshot: checks that they are equal and measures their cost.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Ends with exit code 1 if a dialogue differs from the one in memory."})
final class Neo4jBenchCommand implements Runnable {

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

    @Option(
            names = "--policies",
            paramLabel = "A,B",
            defaultValue = "max-entropy",
            description = "Policies by name, separated by commas (default: ${DEFAULT-VALUE}).")
    private String policies;

    @Option(
            names = "--preference",
            paramLabel = ExperimentOptions.PREFERENCE_LABEL,
            description = ExperimentOptions.PREFERENCE_HELP + " (default: that of each policy).")
    private String preference;

    @Mixin
    private LearningOptions learning;

    @Option(
            names = "--questions",
            paramLabel = "TYPE",
            defaultValue = "binary",
            description = ExperimentOptions.QUESTIONS_HELP + " (default: ${DEFAULT-VALUE}).")
    private String questions;

    @Option(
            names = "--dialogues",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "Run a seeded sample of N test tuples, or all if there are fewer (default: ${DEFAULT-VALUE}).")
    private int dialogues;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--rows-only", description = "Only compare the dialogues, on all processors, without timing.")
    private boolean rowsOnly;

    @Option(names = "--json", description = "Print only JSON.")
    private boolean json;

    @Override
    public void run() {
        neo4j.check();
        deadline.check();
        List<PolicySpec> specs = PolicyCatalogue.parse(policies);
        specs.forEach(PolicyCatalogue::provider);
        PreferenceChoice preferences = PreferenceChoice.parse(preference, specs);
        SettingAssignments set = new SettingAssignments(learning.set, specs, preferences.all());
        if (dialogues < 2) {
            throw new UsageException("--dialogues is 2 or more, not " + dialogues);
        }
        Dataset data = dataset.open();
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        int tuples = data.test().size();
        if (tuples < 2) {
            throw new UsageException("data set " + data.manifest().name() + " has too few test tuples: 2 are needed");
        }
        Protocol protocol = ExperimentOptions.rules(null, questions, data)
                .withTuples(new TupleSet(Role.TEST, dialogues >= tuples ? TupleSet.ALL : dialogues));
        ModelTraining trainer = learning.training(graph, data, protocol, seed);
        List<TrainedPolicy> ready = PolicyCatalogue.create(specs, preferences, set, trainer);
        learning.reportTuned(ready);
        PrintWriter err = spec.commandLine().getErr();
        BackendBench bench;
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, deadline.duration(), err);
                Interrupt interrupt = Interrupt.listen()) {
            bench = new BackendBench(
                    data, graph, protocol, new Seed(seed).derive("evaluation"), !rowsOnly, interrupt, err);
            bench.open(database);
            ready.forEach(bench::run);
        } catch (CancellationException e) {
            throw new InterruptedRunException("interrupted: nothing was measured");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(bench.json()));
        } else {
            bench.print(out);
        }
        out.flush();
        if (!bench.allEqual()) {
            throw new FailureException("dialogues differ from those in memory: see above", null);
        }
    }
}
