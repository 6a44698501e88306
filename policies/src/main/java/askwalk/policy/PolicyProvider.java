package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
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
     * Reads the settings and sees whether the policy could be made, before anything that takes long. As it stands here
     * it makes the policy; a provider that tries things out or trains to make one does without that here.
     *
     * @param setup as for {@link #create}, but the preference model may be yet to be trained and must not be asked
     * @throws IllegalArgumentException if a setting is out of its range or the protocol does not fit
     */
    default void check(PolicySetup setup) {
        create(setup);
    }

    /**
     * Makes the policy, training it if it learns.
     *
     * @param setup what it may learn from, its hyperparameters and the protocol
     * @return the policy
     * @throws IllegalArgumentException if a setting is out of its range or the protocol does not fit
     */
    Policy create(PolicySetup setup);
}
