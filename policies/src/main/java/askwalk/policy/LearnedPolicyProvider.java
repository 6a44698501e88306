package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.settings.SettingValues;

/**
 * A provider of a policy that is trained once and then restored from its checkpoint. Some settings affect training; the
 * others apply at inference time and may differ each time the policy is restored.
 */
public interface LearnedPolicyProvider extends PolicyProvider {

    /**
     * Trains the policy.
     *
     * @param setup the training data and settings
     * @return the result of training
     * @throws java.util.concurrent.CancellationException if the progress cancelled training
     * @throws IllegalArgumentException if the settings, the tuples or the protocol are unsuitable
     */
    Checkpoint train(PolicySetup setup);

    /**
     * Restores the policy from a checkpoint.
     *
     * @param setup as for training; inference-time settings may differ
     * @param checkpoint the result of training
     * @return the policy
     * @throws IllegalArgumentException if the checkpoint does not fit the graph
     */
    Policy restore(PolicySetup setup, Checkpoint checkpoint);

    @Override
    default void check(SettingValues settings, Protocol protocol, Tuples validation) {
        if (validation.size() == 0) {
            throw new IllegalArgumentException("a learned policy needs validation tuples, and this data set has none");
        }
    }

    @Override
    default Policy create(PolicySetup setup) {
        return restore(setup, train(setup));
    }
}
