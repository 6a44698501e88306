package askwalk.policy.factcrs;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.policy.Findings;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.tree.Inquiries;
import askwalk.settings.Settings;

/** FacT-CRS. Settings of training are those of {@link FactCrsSettings}; as it acts, those of {@link ForestSettings}. */
public final class FactCrsProvider implements LearnedPolicyProvider {

    static final String EARLY_STOP = "earlyStop";
    static final String ATTRIBUTES = "attributes";

    /** Makes the provider. */
    public FactCrsProvider() {}

    @Override
    public String name() {
        return "fact-crs";
    }

    @Override
    public String summary() {
        return "walks down decision trees; learned from training interactions";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return FactCrsSettings.read(settings);
    }

    @Override
    public void checkActing(Settings settings, boolean reflects) {
        ForestSettings.read(settings, 0);
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        check(setup);
        Inquiries inquiries = new Inquiries(setup.graph(), setup.protocol().questions());
        return new ForestTrainer(setup, inquiries, FactCrsSettings.read(setup.settings())).train();
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        int tuned = (int) checkpoint.figure(EARLY_STOP, 0, Integer.MAX_VALUE);
        ForestSettings settings = ForestSettings.read(setup.settings(), tuned);
        Findings.tell(setup.settings(), checkpoint, EARLY_STOP, ATTRIBUTES);
        Inquiries inquiries = new Inquiries(setup.graph(), setup.protocol().questions());
        Forest forest = Forest.of(checkpoint, setup.graph());
        forest.requireAskable(inquiries.askable());
        return new ForestPolicy(forest, inquiries, settings);
    }
}
