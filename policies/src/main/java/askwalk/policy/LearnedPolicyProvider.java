package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.preference.ReflectingModel;
import askwalk.settings.Settings;

/**
 * Makes a policy that is trained once and then kept. Some settings belong to training, the others to how the trained
 * policy acts; these may differ each time it is restored.
 */
public interface LearnedPolicyProvider extends PolicyProvider {

    /**
     * Reads the hyperparameters of training. What was trained under the same text may be used again; a trainer that
     * gives something else from now on puts a version into it.
     *
     * @param settings values by key
     * @return a record whose text says all that training depends on beside the graph, the tuples, the protocol, the
     *     preference model and the seed
     * @throws IllegalArgumentException if a setting is out of its range
     */
    Record hyperparameters(Settings settings);

    /**
     * Reads the settings of the policy as it acts, all that {@link #restore} reads, so that a wrong one is found before
     * training, which may take long.
     *
     * @param settings values by key
     * @param reflects whether its preference model may be a {@link askwalk.preference.ReflectingModel}
     * @throws IllegalArgumentException if a setting is out of its range
     */
    void checkActing(Settings settings, boolean reflects);

    /**
     * Trains.
     *
     * @param setup what it may learn from
     * @return what training came to
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     * @throws IllegalArgumentException if a setting is unknown or out of its range or the protocol does not fit
     */
    Checkpoint train(PolicySetup setup);

    /**
     * Makes the policy from what training came to.
     *
     * @param setup as for training; its settings are those of the policy as it acts
     * @param checkpoint what training came to
     * @return the policy
     * @throws IllegalArgumentException if the checkpoint does not fit the graph, or a setting is out of its range
     */
    Policy restore(PolicySetup setup, Checkpoint checkpoint);

    @Override
    default void check(PolicySetup setup) {
        hyperparameters(setup.settings());
        checkActing(setup.settings(), setup.preference() instanceof ReflectingModel);
        setup.settings().requireAllRead();
    }

    @Override
    default Policy create(PolicySetup setup) {
        check(setup);
        return restore(setup, train(setup));
    }
}
