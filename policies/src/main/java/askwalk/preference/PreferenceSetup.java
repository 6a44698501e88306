package askwalk.preference;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import java.util.Objects;

/**
 * The inputs from which a preference model is created. By construction, they do not include test tuples.
 *
 * @param graph the graph, whose interactions are the training interactions and the only data to train on
 * @param validation the validation tuples, only for the selection of hyperparameters and checkpoints
 * @param settings the values of the provider's settings
 * @param seed the seed of all randomness in training
 * @param stages receives the progress of training, and may cancel it
 * @param trainingState stores the state of training, from which it can be resumed
 */
public record PreferenceSetup(
        KnowledgeGraph graph,
        Tuples validation,
        SettingValues settings,
        Seed seed,
        Stages stages,
        TrainingState trainingState) {

    /**
     * Creates a setup whose training cannot be resumed.
     *
     * @param graph the graph, whose interactions are the training interactions and the only data to train on
     * @param validation the validation tuples, only for the selection of hyperparameters and checkpoints
     * @param settings the values of the provider's settings
     * @param seed the seed of all randomness in training
     * @param stages receives the progress of training, and may cancel it
     * @throws IllegalArgumentException if the tuples are not validation tuples
     */
    public PreferenceSetup(KnowledgeGraph graph, Tuples validation, SettingValues settings, Seed seed, Stages stages) {
        this(graph, validation, settings, seed, stages, TrainingState.NONE);
    }

    /**
     * Creates a setup.
     *
     * @throws IllegalArgumentException if the tuples are not validation tuples
     */
    public PreferenceSetup {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(validation, "validation");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(stages, "stages");
        Objects.requireNonNull(trainingState, "trainingState");
        if (validation.role() != Role.VALIDATION) {
            throw new IllegalArgumentException("a preference model is selected on validation tuples, not on "
                    + validation.role().word() + " tuples");
        }
    }

    /**
     * Creates a setup with default settings and without validation tuples.
     *
     * @param graph the graph, whose interactions are the training interactions
     * @return the setup
     */
    public static PreferenceSetup of(KnowledgeGraph graph) {
        Tuples noTuples = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        return new PreferenceSetup(graph, noTuples, SettingValues.DEFAULTS, new Seed(1), Stages.NONE);
    }
}
