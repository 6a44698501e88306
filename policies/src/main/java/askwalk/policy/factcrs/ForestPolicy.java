package askwalk.policy.factcrs;

import askwalk.conversation.Policy;
import askwalk.policy.tree.AttributeQuestions;

/**
 * The FacT-CRS policy: follows a tree along the answers, recommends the items of the node that is reached, and
 * continues with the best-scoring unused tree. Immutable.
 */
final class ForestPolicy implements Policy {

    private final Forest forest;
    private final AttributeQuestions questions;
    private final ForestSettings settings;

    ForestPolicy(Forest forest, AttributeQuestions questions, ForestSettings settings) {
        this.forest = forest;
        this.questions = questions;
        this.settings = settings;
    }

    @Override
    public Session start(Context context) {
        return new ForestSession(forest, questions, settings, context);
    }
}
