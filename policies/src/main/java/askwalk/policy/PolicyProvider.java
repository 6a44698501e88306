package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.Tuples;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.Map;

/**
 * A factory for a policy, found by name. To add your own policy, implement this interface with a public constructor
 * without parameters and list the class in {@code META-INF/services/askwalk.policy.PolicyProvider}.
 */
public interface PolicyProvider {

    /**
     * Returns the name of the policy.
     *
     * @return the name, in lower case, without a colon or an at sign
     */
    String name();

    /**
     * Returns a short description of the policy.
     *
     * @return a line for a help text
     */
    String summary();

    /**
     * Returns the setting that is set by the argument after a colon, as in {@code threshold:150}.
     *
     * @return the key of the setting, or null if the policy takes no argument
     */
    default String argumentKey() {
        return null;
    }

    /**
     * Returns the default preference model of the policy.
     *
     * @return the name of the preference model
     */
    default String preference() {
        return "uniform";
    }

    /**
     * Returns whether the policy supports a type of questions.
     *
     * @param questions the type of questions
     * @return {@code true} if it is supported; by default, every type but multiple choice
     */
    default boolean asks(QuestionType questions) {
        return questions.kind() != QuestionType.Kind.CHOICE;
    }

    /**
     * Returns defaults for conversations with real users, who make mistakes. Simulated users make none unless answer
     * noise is set.
     *
     * @return the values by key, for keys that are not set; empty by default
     */
    default Map<String, String> forPeople() {
        return Map.of();
    }

    /**
     * Returns the settings of the policy. They include those of {@link askwalk.preference.Reflection} if the policy
     * updates its preference model during conversations.
     *
     * @return the settings; empty by default
     */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /**
     * Resolves the settings of the policy.
     *
     * @param given the texts by key
     * @return the values
     * @throws askwalk.settings.SettingException if a key is unknown or a value is invalid
     */
    default SettingValues values(Map<String, String> given) {
        return SettingValues.resolve(settings(), given);
    }

    /**
     * Checks whether the policy can be created, before any long computation. By default, everything is accepted.
     *
     * @param settings the values of its settings
     * @param protocol the protocol of the conversations
     * @param validation the validation tuples, for tuning and training
     * @throws IllegalArgumentException if these are incompatible
     */
    default void check(SettingValues settings, Protocol protocol, Tuples validation) {}

    /**
     * Returns the revision of the training or tuning algorithm. Cached results of another revision are not reused.
     *
     * @return the revision, to be incremented with each change that leads to different policies; 1 by default
     */
    default int revision() {
        return 1;
    }

    /**
     * Returns whether a policy that is not trained depends on the seed, the validation tuples or the attribute lists of
     * users in its setup. They are then part of its {@linkplain Policies#identity identity}.
     *
     * @return {@code false} if graph, protocol, preference model and settings decide its actions; {@code true} by
     *     default, which is always safe
     */
    default boolean usesSeedOrTuples() {
        return true;
    }

    /**
     * Tunes the settings of a policy that is not trained. A trained policy tunes its settings in training.
     *
     * @param setup as for {@link #create}
     * @return the tuned values by key, one for each setting that is {@link Setting#TUNED}; empty by default
     * @throws java.util.concurrent.CancellationException if the progress cancelled tuning
     */
    default Map<String, String> tune(PolicySetup setup) {
        return Map.of();
    }

    /**
     * Creates the policy. A learned policy is trained first.
     *
     * @param setup the training data, the settings and the protocol
     * @return the policy
     * @throws IllegalArgumentException if the settings or the protocol are unsuitable
     */
    Policy create(PolicySetup setup);
}
