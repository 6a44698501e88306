package askwalk.policy.factcrs;

import askwalk.conversation.Policy;
import askwalk.policy.tree.AttributeQuestions;

/**
 * FacT-CRS as it acts: walks down a tree along the answers, recommends what the sessions in the node wanted that it
 * comes to, and goes on with the tree that then looks best. Immutable.
 */
final class ForestPolicy implements Policy {

    private final Forest forest;
    private final AttributeQuestions inquiries;
    private final ForestSettings settings;

    ForestPolicy(Forest forest, AttributeQuestions inquiries, ForestSettings settings) {
        this.forest = forest;
        this.inquiries = inquiries;
        this.settings = settings;
    }

    @Override
    public Session start(Context context) {
        return new ForestSession(forest, inquiries, settings, context);
    }
}
