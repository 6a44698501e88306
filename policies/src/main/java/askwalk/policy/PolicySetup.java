package askwalk.policy;

import askwalk.conversation.Protocol;
import askwalk.graph.Adjacency;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import askwalk.simulation.Testbed;
import java.util.Objects;

/**
 * The inputs from which a policy is created. By construction, they do not include test tuples.
 *
 * @param graph the graph, whose interactions are the training interactions
 * @param validation the validation tuples, for training and tuning
 * @param userAttributes the attributes that each user of a training or validation tuple can be asked about, see
 *     {@link UserAttributes#forTraining}; null if every user can be asked about every attribute
 * @param hiddenAttributes the attributes of items of validation tuples that the graph does not state, by which
 *     simulated users answer; null if they know no more than the graph states
 * @param protocol the protocol of the conversations
 * @param preference the preference model
 * @param settings the values of the provider's settings
 * @param seed the seed of all randomness in training
 * @param stages receives the progress of training, and may cancel it
 * @param trainingState stores the state of training, from which it can be resumed
 */
public record PolicySetup(
        KnowledgeGraph graph,
        Tuples validation,
        UserAttributes userAttributes,
        Adjacency hiddenAttributes,
        Protocol protocol,
        PreferenceModel preference,
        SettingValues settings,
        Seed seed,
        Stages stages,
        TrainingState trainingState) {

    /**
     * Creates a setup.
     *
     * @throws IllegalArgumentException if the tuples are not validation tuples
     */
    public PolicySetup {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(validation, "validation");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(preference, "preference");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(stages, "stages");
        Objects.requireNonNull(trainingState, "trainingState");
        if (validation.role() != Role.VALIDATION) {
            throw new IllegalArgumentException("a policy is trained on validation tuples, not on "
                    + validation.role().word() + " tuples");
        }
    }

    /**
     * Creates a setup whose simulated users know no more of an item than the graph states.
     *
     * @param graph the graph, whose interactions are the training interactions
     * @param validation the validation tuples
     * @param userAttributes the attributes that each user can be asked about, or null
     * @param protocol the protocol of the conversations
     * @param preference the preference model
     * @param settings the values of the provider's settings
     * @param seed the seed of all randomness in training
     * @param stages receives the progress of training, and may cancel it
     * @param trainingState stores the state of training, from which it can be resumed
     * @throws IllegalArgumentException if the tuples are not validation tuples
     */
    public PolicySetup(
            KnowledgeGraph graph,
            Tuples validation,
            UserAttributes userAttributes,
            Protocol protocol,
            PreferenceModel preference,
            SettingValues settings,
            Seed seed,
            Stages stages,
            TrainingState trainingState) {
        this(graph, validation, userAttributes, null, protocol, preference, settings, seed, stages, trainingState);
    }

    /**
     * Returns the testbed for training and tuning dialogues.
     *
     * @param dialogues the seed of all randomness in the dialogues
     * @return the testbed, with the graph, the protocol and the users of this setup
     * @throws IllegalArgumentException if the users' lists do not belong to this graph, or the protocol does not suit
     *     users with lists
     */
    public Testbed testbed(Seed dialogues) {
        return Testbed.of(graph, protocol, dialogues)
                .withUserAttributes(userAttributes)
                .withHiddenAttributes(hiddenAttributes)
                .withTuples(validation);
    }

    /**
     * Returns a copy of this setup with other settings.
     *
     * @param other the values of the provider's settings
     * @return the setup
     */
    public PolicySetup withSettings(SettingValues other) {
        return new PolicySetup(
                graph,
                validation,
                userAttributes,
                hiddenAttributes,
                protocol,
                preference,
                other,
                seed,
                stages,
                trainingState);
    }
}
