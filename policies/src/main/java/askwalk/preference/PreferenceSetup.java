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
 * All that a preference model may be made from. Test tuples are not among it, by construction.
 *
 * @param graph its interactions are the training interactions, and all that the model may learn from
 * @param validation tuples that may choose among checkpoints; nothing is learned from them
 * @param settings the values of the provider's settings
 * @param seed all chance in training comes from it
 * @param stages shows how training goes on, and may stop it
 * @param bookmark keeps the state of training, so that it can be resumed
 */
public record PreferenceSetup(
        KnowledgeGraph graph,
        Tuples validation,
        SettingValues settings,
        Seed seed,
        Stages stages,
        TrainingState bookmark) {

    /**
     * Creates a setup whose training cannot be resumed.
     *
     * @param graph its interactions are the training interactions, and all that the model may learn from
     * @param validation tuples that may choose among checkpoints; nothing is learned from them
     * @param settings the values of the provider's settings
     * @param seed all chance in training comes from it
     * @param stages shows how training goes on, and may stop it
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
        Objects.requireNonNull(bookmark, "bookmark");
        if (validation.role() != Role.VALIDATION) {
            throw new IllegalArgumentException("a preference model is chosen by validation tuples, not by "
                    + validation.role().word() + " tuples");
        }
    }

    /**
     * Makes the setup of a model with its default settings, without tuples to choose checkpoints by.
     *
     * @param graph its interactions are the training interactions
     * @return the setup
     */
    public static PreferenceSetup of(KnowledgeGraph graph) {
        Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        return new PreferenceSetup(graph, none, SettingValues.DEFAULTS, new Seed(1), Stages.NONE);
    }
}
