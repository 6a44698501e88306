package askwalk.policy;

import askwalk.conversation.Protocol;
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
 * All that a policy may be made from. Test tuples are not among it, by construction.
 *
 * @param graph the graph, whose interactions are the training interactions
 * @param validation tuples that a policy may be trained on
 * @param userAttributes what each user of a training or validation tuple may speak of, see
 *     {@link UserAttributes#forTraining}; null if all speak of every attribute
 * @param protocol the rules it will play by
 * @param preference scores items
 * @param settings the values of the provider's settings
 * @param seed all chance in training comes from it
 * @param stages shows how training goes on, and may stop it
 * @param bookmark keeps how far training has come
 */
public record PolicySetup(
        KnowledgeGraph graph,
        Tuples validation,
        UserAttributes userAttributes,
        Protocol protocol,
        PreferenceModel preference,
        SettingValues settings,
        Seed seed,
        Stages stages,
        TrainingState bookmark) {

    /**
     * Makes a setup.
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
        Objects.requireNonNull(bookmark, "bookmark");
        if (validation.role() != Role.VALIDATION) {
            throw new IllegalArgumentException("a policy is trained on validation tuples, not on "
                    + validation.role().word() + " tuples");
        }
    }

    /**
     * Returns the testbed of dialogues to train or tune in.
     *
     * @param dialogues all chance in the dialogues comes from it
     * @return the testbed: the graph, the protocol and the users of this setup
     * @throws IllegalArgumentException if the users' lists are not of this graph, or the protocol is wrong about such
     *     users
     */
    public Testbed testbed(Seed dialogues) {
        return Testbed.of(graph, protocol, dialogues).withUserAttributes(userAttributes);
    }

    /**
     * Returns this setup with other settings.
     *
     * @param other the values of the provider's settings
     * @return the setup
     */
    public PolicySetup withSettings(SettingValues other) {
        return new PolicySetup(graph, validation, userAttributes, protocol, preference, other, seed, stages, bookmark);
    }
}
