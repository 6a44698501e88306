package askwalk.policy.lazytree;

import askwalk.conversation.Policy;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.preference.PreferenceModel;

/**
 * The lazy-tree policy: at each turn it computes the one node of the decision tree to which the answers lead.
 * Immutable, so it is safe for concurrent use.
 */
final class LazyTreePolicy implements Policy {

    private final LazyTreeModel model;
    private final AttributeQuestions questions;
    private final PreferenceModel preference;

    /**
     * Creates a policy.
     *
     * @param model the trained model
     * @param questions the questions that may be asked
     * @param preference ranks items of equal probability
     */
    LazyTreePolicy(LazyTreeModel model, AttributeQuestions questions, PreferenceModel preference) {
        this.model = model;
        this.questions = questions;
        this.preference = preference;
    }

    @Override
    public LazyTreeSession start(Context context) {
        return new LazyTreeSession(model, questions, preference, context);
    }
}
