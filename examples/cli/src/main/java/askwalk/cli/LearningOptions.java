package askwalk.cli;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.graph.DisplayText;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
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

    /** For simulated dialogues: what learns sees the lists of users too, but for users who have test tuples alone. */
    Trainer trainer(KnowledgeGraph graph, Dataset data, Protocol protocol, long seed) {
        UserAttributes all = data.userAttributes();
        UserAttributes lists = all == null ? null : all.forTraining(data.train(), data.validation());
        return trainer(graph, data.validation(), lists, protocol, seed);
    }

    /** For rules under which all speak of every attribute, as a person does. */
    Trainer trainer(KnowledgeGraph graph, Tuples validation, Protocol protocol, long seed) {
        return trainer(graph, validation, null, protocol, seed);
    }

    private Trainer trainer(
            KnowledgeGraph graph, Tuples validation, UserAttributes lists, Protocol protocol, long seed) {
        PrintWriter err = spec.commandLine().getErr();
        ModelCache cache = new ModelCache(ModelCache.defaultFolder(), retrain, this::say);
        return new Trainer(graph, validation, lists, protocol, seed, cache, err);
    }

    private void say(String message) {
        spec.commandLine().getErr().println("askwalk: " + DisplayText.line(message));
        spec.commandLine().getErr().flush();
    }
}
