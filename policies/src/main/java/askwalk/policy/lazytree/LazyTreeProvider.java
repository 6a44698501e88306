package askwalk.policy.lazytree;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.settings.Setting;
import java.util.List;

/** The provider of the lazy tree. Its settings are those of {@link LazyTreeSettings}; all belong to training. */
public final class LazyTreeProvider implements LearnedPolicyProvider {

    /** Creates the provider. */
    public LazyTreeProvider() {}

    @Override
    public String name() {
        return "lazy-tree";
    }

    @Override
    public String summary() {
        return "weights all training sessions by the answers; tunes when to recommend";
    }

    @Override
    public int revision() {
        return 2;
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
        AttributeQuestions questions =
                new AttributeQuestions(setup.graph(), setup.protocol().questions());
        return new LazyTreePolicy(
                LazyTreeMatrices.read(
                        checkpoint,
                        setup.graph(),
                        LazyTreeSettings.read(setup.settings()).parameters()),
                questions,
                setup.preference());
    }
}
