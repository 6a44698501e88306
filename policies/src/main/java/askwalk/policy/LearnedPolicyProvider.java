package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.settings.SettingValues;

/**
 * Makes a policy that is trained once and then kept. Some settings belong to training, the others to how the trained
 * policy acts; these may differ each time it is restored.
 */
public interface LearnedPolicyProvider extends PolicyProvider {

    /**
     * Trains.
     *
     * @param setup what it may learn from
     * @return what training came to
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     * @throws IllegalArgumentException if the settings, the tuples or the protocol do not fit
     */
    Checkpoint train(PolicySetup setup);

    /**
     * Makes the policy from what training came to.
     *
     * @param setup as for training; the settings of the policy as it acts may be others
     * @param checkpoint what training came to
     * @return the policy
     * @throws IllegalArgumentException if the checkpoint does not fit the graph
     */
    Policy restore(PolicySetup setup, Checkpoint checkpoint);

    @Override
    default void check(SettingValues settings, Protocol protocol, Tuples validation) {
        if (validation.size() == 0) {
            throw new IllegalArgumentException(
                    "a policy that learns needs validation tuples, and this data set has none");
        }
    }

    @Override
    default Policy create(PolicySetup setup) {
        return restore(setup, train(setup));
    }
}
