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
 * Makes a policy by name. To add your own, implement this with a public constructor without parameters and name the
 * class in {@code META-INF/services/askwalk.policy.PolicyProvider}.
 */
public interface PolicyProvider {

    /**
     * Returns the name that users give.
     *
     * @return the name, in lower case, without a colon or an at sign
     */
    String name();

    /**
     * Says what the policy does.
     *
     * @return a line for a help text
     */
    String summary();

    /**
     * Returns the setting that the argument after a colon stands for, as in {@code threshold:150}.
     *
     * @return the key of the setting, or null if the policy takes no argument
     */
    default String argumentKey() {
        return null;
    }

    /**
     * Returns the preference model that the policy goes with unless another is asked for.
     *
     * @return the name of a preference model
     */
    default String preference() {
        return "uniform";
    }

    /**
     * Says whether the policy can ask such questions.
     *
     * @param questions a type of questions
     * @return whether it can; as it stands here, all but multiple choice
     */
    default boolean asks(QuestionType questions) {
        return questions.kind() != QuestionType.Kind.CHOICE;
    }

    /**
     * Returns the settings that suit people better than simulated users, who make no mistakes unless they are told to.
     *
     * @return values by key, for keys that nobody sets; none as it stands here
     */
    default Map<String, String> forPeople() {
        return Map.of();
    }

    /**
     * Returns the settings that the policy has, among them those of {@link askwalk.preference.Reflection} if it lets
     * its preference model learn in conversations.
     *
     * @return the settings; none as it stands here
     */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /**
     * Resolves the policy's settings.
     *
     * @param given texts by key
     * @return the values
     * @throws askwalk.settings.SettingException if a key is unknown or a value is out of its range
     */
    default SettingValues values(Map<String, String> given) {
        return SettingValues.resolve(settings(), given);
    }

    /**
     * Checks whether the policy could be made, before anything that takes long. As it stands here, anything goes.
     *
     * @param settings the values of its settings
     * @param protocol the rules it will play by
     * @param validation tuples that it may be tuned and trained on
     * @throws IllegalArgumentException if these do not go together
     */
    default void check(SettingValues settings, Protocol protocol, Tuples validation) {}

    /**
     * Returns the revision of the training or tuning. What was found under the same settings and another revision is
     * not used again.
     *
     * @return a number, to be raised with each change that gives other policies; 1 as it stands here
     */
    default int revision() {
        return 1;
    }

    /**
     * Finds the best values for settings that are left to tuning. For policies that are not trained; training finds
     * them itself.
     *
     * @param setup as for {@link #create}
     * @return texts by key, one for each setting that is {@link Setting#TUNED}; none as it stands here
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    default Map<String, String> tune(PolicySetup setup) {
        return Map.of();
    }

    /**
     * Makes the policy, training it if it learns.
     *
     * @param setup what it may learn from, its settings and the protocol
     * @return the policy
     * @throws IllegalArgumentException if the settings or the protocol do not fit
     */
    Policy create(PolicySetup setup);
}
