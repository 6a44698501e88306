package askwalk.policy.lazytree;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.settings.Setting;
import java.util.List;

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
    public List<Setting<?>> settings() {
        return LazyTreeSettings.ALL;
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        return new LazyTreeTrainer(setup, LazyTreeSettings.read(setup.settings())).train();
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        AttributeQuestions inquiries =
                new AttributeQuestions(setup.graph(), setup.protocol().questions());
        return new LazyTreePolicy(
                LazyTreeMatrices.read(
                        checkpoint,
                        setup.graph(),
                        LazyTreeSettings.read(setup.settings()).rules()),
                inquiries,
                setup.preference());
    }
}
