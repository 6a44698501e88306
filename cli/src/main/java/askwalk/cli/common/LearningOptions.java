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

/** The options of commands that may train policies and preference models. */
public final class LearningOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "[OWNER.]KEY=VALUE",
            description =
                    "Set a hyperparameter of one policy or preference model (OWNER), or of all that have it. May be"
                            + " repeated.")
    public List<String> set = List.of();

    @Option(
            names = "--retrain",
            description =
                    "Train and tune again instead of loading models from the cache, the folder 'models' next to the"
                            + " cached data sets.")
    private boolean retrain;

    /** Loads models from the cache, whatever {@code --retrain} says. */
    void keepModels() {
        retrain = false;
    }

    /** Returns the store of models. */
    public ModelStore models() {
        ModelStore models = ModelStore.ofUser();
        return retrain ? models.retraining() : models;
    }

    /** Returns a listener that shows the training on stderr. */
    public ExperimentListener listener() {
        return new CommandListener(spec.commandLine().getErr());
    }

    /** Reports the tuned values of policies. */
    public void reportTuned(List<TrainedPolicy> policies) {
        policies.forEach(policy -> PolicyCatalogue.tuned(policy).forEach(listener()::notice));
    }

    /** Returns training for simulated dialogues. */
    public ModelTraining training(KnowledgeGraph graph, Dataset data, Protocol protocol, long seed) {
        return ModelTraining.of(graph, data, protocol, seed, models(), listener());
    }

    /** Returns training for protocols under which users can be asked about every attribute, as in a chat. */
    public ModelTraining training(KnowledgeGraph graph, Tuples validation, Protocol protocol, long seed) {
        return ModelTraining.forPeople(graph, validation, protocol, seed, models(), listener());
    }
}
