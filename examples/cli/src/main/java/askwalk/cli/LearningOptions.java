package askwalk.cli;

import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of commands whose policies or preference models may learn. */
final class LearningOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "[WHOSE.]KEY=VALUE",
            description = "Set a hyperparameter, of one policy or preference model (WHOSE) or of all that have it. May"
                    + " be repeated.")
    List<String> set = List.of();

    @Option(
            names = "--retrain",
            description = "Train anew what learns. Else what was trained before under the same conditions is used"
                    + " again; it is kept beside the snapshots of data sets.")
    private boolean retrain;

    Trainer trainer(KnowledgeGraph graph, Tuples validation, Protocol protocol, long seed) {
        PrintWriter err = spec.commandLine().getErr();
        ModelCache cache = new ModelCache(ModelCache.defaultFolder(), retrain, this::say);
        return new Trainer(graph, validation, protocol, seed, cache, err);
    }

    private void say(String message) {
        spec.commandLine().getErr().println("askwalk: " + message);
        spec.commandLine().getErr().flush();
    }
}
