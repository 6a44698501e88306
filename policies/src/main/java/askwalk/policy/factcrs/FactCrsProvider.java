package askwalk.policy.factcrs;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.settings.Setting;
import java.util.List;

/** The provider of FacT-CRS. Its settings are those of {@link FactCrsSettings} and {@link ForestSettings}. */
public final class FactCrsProvider implements LearnedPolicyProvider {

    /** Creates the provider. */
    public FactCrsProvider() {}

    @Override
    public String name() {
        return "fact-crs";
    }

    @Override
    public String summary() {
        return "follows decision trees that are trained on interactions";
    }

    @Override
    public List<Setting<?>> settings() {
        return FactCrsSettings.ALL;
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        AttributeQuestions questions =
                new AttributeQuestions(setup.graph(), setup.protocol().questions());
        return new ForestTrainer(setup, questions, FactCrsSettings.read(setup.settings())).train();
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        int tuned = (int) checkpoint.metric(ForestSettings.EARLY_STOP.key(), 0, Integer.MAX_VALUE);
        ForestSettings settings = ForestSettings.read(setup.settings(), tuned);
        AttributeQuestions questions =
                new AttributeQuestions(setup.graph(), setup.protocol().questions());
        Forest forest = Forest.of(checkpoint, setup.graph());
        forest.requireAskable(questions.askable());
        return new ForestPolicy(forest, questions, settings);
    }
}
