package askwalk.policy.reinforce;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.nn.Mlp;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Reflection;
import java.util.HashMap;
import java.util.Map;

/** Training of a policy by behaviour cloning and REINFORCE, and its restoration from a checkpoint. */
public final class ReinforceTraining {

    private static final String NET = "policy";

    private ReinforceTraining() {}

    /**
     * Trains a policy.
     *
     * @param setup the training data, the protocol and the seed
     * @param actions the action space
     * @param encoder the state encoder
     * @param settings the hyperparameters
     * @return the best net and its metrics
     * @throws IllegalArgumentException if there is no validation tuple
     * @throws askwalk.training.TrainingDivergedException if training diverges
     * @throws java.util.concurrent.CancellationException if the progress cancelled training
     */
    public static Checkpoint train(
            PolicySetup setup, ActionSpace actions, StateEncoder encoder, TrainingSettings settings) {
        if (setup.validation().size() == 0) {
            throw new IllegalArgumentException("a learned policy needs validation tuples, and this data set has none");
        }
        NetSpec netSpec = new NetSpec(actions, encoder, settings.dividing());
        Map<String, Double> metrics = new HashMap<>();
        Mlp initial = Mlp.random(
                encoder.size(),
                settings.hidden(),
                actions.size(),
                setup.seed().derive("net").random());
        Mlp pretrained = new BehaviourCloning(setup, netSpec, settings.pretraining()).train(initial, metrics);
        Mlp best = new ReinforceTrainer(setup, netSpec, settings.reinforce(), pretrained).train(metrics);
        Map<String, Matrix> matrices = new HashMap<>();
        best.save(NET, matrices);
        return new Checkpoint(matrices, metrics);
    }

    /**
     * Restores the greedy policy of the trained net.
     *
     * @param setup as for training; inference-time settings may differ
     * @param actions as for training
     * @param encoder the state encoder, of the same size as in training
     * @param checkpoint the result of training
     * @return the policy
     * @throws IllegalArgumentException if the checkpoint does not fit
     */
    public static Policy restore(PolicySetup setup, ActionSpace actions, StateEncoder encoder, Checkpoint checkpoint) {
        Mlp net = Mlp.restore(checkpoint, NET, encoder.size(), actions.size());
        boolean dividing = TrainingSettings.isDividing(setup.settings());
        PreferenceModel preference = Reflection.applied(setup.preference(), setup.settings(), true);
        return NetPolicy.greedy(new NetSpec(actions, encoder, dividing), preference, net);
    }
}
