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

/** Trains a policy by pre-training and REINFORCE, and makes it again from what training came to. */
public final class ReinforceTraining {

    private static final String NET = "policy";

    private ReinforceTraining() {}

    /**
     * Trains.
     *
     * @param setup what it may learn from
     * @param actions what there is to decide between
     * @param encoder what the policy sees
     * @param settings the hyperparameters
     * @return the net as it was when it did best, and figures
     * @throws IllegalArgumentException if there is no validation tuple, or training goes astray
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    public static Checkpoint train(
            PolicySetup setup, ActionSpace actions, StateEncoder encoder, TrainingSettings settings) {
        if (setup.validation().size() == 0) {
            throw new IllegalArgumentException(
                    "a policy that learns needs validation tuples, and this data set has none");
        }
        NetSpec design = new NetSpec(actions, encoder, settings.dividing());
        Map<String, Double> figures = new HashMap<>();
        Mlp start = Mlp.random(
                encoder.size(),
                settings.hidden(),
                actions.size(),
                setup.seed().derive("net").random());
        Mlp taught = new BehaviourCloning(setup, design, settings.pretraining()).train(start, figures);
        Mlp best = new ReinforceTrainer(setup, design, settings.reinforce(), taught).train(figures);
        Map<String, Matrix> matrices = new HashMap<>();
        best.save(NET, matrices);
        return new Checkpoint(matrices, figures);
    }

    /**
     * Makes the policy that takes the action that the trained net thinks best.
     *
     * @param setup as for training; the settings of the policy as it acts may be others
     * @param actions as for training
     * @param encoder what the policy sees, as many numbers as in training
     * @param checkpoint what training came to
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
