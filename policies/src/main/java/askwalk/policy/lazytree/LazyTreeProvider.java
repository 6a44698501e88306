package askwalk.policy.lazytree;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.policy.Findings;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.tree.Inquiries;
import askwalk.settings.Settings;

/** The lazy tree. Its settings are those of {@link LazyTreeSettings}; all belong to training. */
public final class LazyTreeProvider implements LearnedPolicyProvider {

    /** Makes the provider. */
    public LazyTreeProvider() {}

    @Override
    public String name() {
        return "lazy-tree";
    }

    @Override
    public String summary() {
        return "weighs all it observed by the answers; finds when to recommend";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return LazyTreeSettings.read(settings);
    }

    @Override
    public void checkActing(Settings settings, boolean reflects) {
        // whatever it does was found in training
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        check(setup);
        return new LazyTreeTrainer(setup, LazyTreeSettings.read(setup.settings())).train();
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        Findings.tell(setup.settings(), checkpoint, "popularity", "smoothing", "backOff", "rateBackOff");
        Inquiries inquiries = new Inquiries(setup.graph(), setup.protocol().questions());
        return new LazyTreePolicy(LazyTreeMatrices.read(checkpoint, setup.graph()), inquiries, setup.preference());
    }
}
