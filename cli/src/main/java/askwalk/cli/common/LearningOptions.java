package askwalk.cli.common;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.experiment.ExperimentListener;
import askwalk.experiment.ModelStore;
import askwalk.experiment.ModelTraining;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.TrainedPolicy;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of commands whose policies or preference models may learn. */
public final class LearningOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "[WHOSE.]KEY=VALUE",
            description = "Set a hyperparameter, of one policy or preference model (WHOSE) or of all that have it. May"
                    + " be repeated.")
    public List<String> set = List.of();

    @Option(
            names = "--retrain",
            description =
                    "Retrain learned models, and tune again, instead of loading them from the cache, which is in the"
                            + " folder of the snapshots of data sets.")
    private boolean retrain;

    /** The store of models. */
    ModelStore models() {
        ModelStore models = ModelStore.ofUser();
        return retrain ? models.retraining() : models;
    }

    /** Shows training on stderr. */
    public ExperimentListener listener() {
        return new CommandListener(spec.commandLine().getErr());
    }

    /** Shows what tuning found for policies that are measured. */
    public void tellTuned(List<TrainedPolicy> policies) {
        policies.forEach(policy -> PolicyCatalogue.tuned(policy).forEach(listener()::notice));
    }

    /** For simulated dialogues. */
    public ModelTraining training(KnowledgeGraph graph, Dataset data, Protocol protocol, long seed) {
        return ModelTraining.of(graph, data, protocol, seed, models(), listener());
    }

    /** For rules under which all can speak about every attribute, as a person does. */
    public ModelTraining training(KnowledgeGraph graph, Tuples validation, Protocol protocol, long seed) {
        return ModelTraining.forPeople(graph, validation, protocol, seed, models(), listener());
    }
}
