package askwalk.policy.lazytree;

import askwalk.conversation.Policy;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.preference.PreferenceModel;

/**
 * The lazy tree as it acts: at each turn it makes the node of the tree that the answers lead to, and no other.
 * Immutable once its thresholds are, hence shared.
 */
final class LazyTreePolicy implements Policy {

    private final LazyTreeModel model;
    private final AttributeQuestions inquiries;
    private final PreferenceModel preference;

    /**
     * Makes a policy.
     *
     * @param model what it goes by
     * @param inquiries how it asks
     * @param preference orders items that are equally probable
     */
    LazyTreePolicy(LazyTreeModel model, AttributeQuestions inquiries, PreferenceModel preference) {
        this.model = model;
        this.inquiries = inquiries;
        this.preference = preference;
    }

    @Override
    public LazyTreeSession start(Context context) {
        return new LazyTreeSession(model, inquiries, preference, context);
    }
}
