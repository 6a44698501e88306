package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.infogain.prior.InteractionHistory;

/** Creates a {@link QuestionSelector} for each conversation. Immutable, so it is safe for concurrent use. */
final class QuestionSelectors {

    private final InteractionHistory history;
    private final int attributes;
    private final Questions questions;
    private final CoarseAnswers coarse;

    /**
     * Reads the possible questions from a graph.
     *
     * @throws IllegalArgumentException if a question may be about more than {@link ChoiceSelector#MAX_ATTRIBUTES}
     *     attributes
     */
    QuestionSelectors(KnowledgeGraph graph, InteractionHistory history, QuestionType type) {
        this.history = history;
        attributes = graph.count(VertexType.ATTRIBUTE);
        questions = new Questions(graph);
        if (type.choices() > ChoiceSelector.MAX_ATTRIBUTES) {
            throw new IllegalArgumentException("a question is about at most " + ChoiceSelector.MAX_ATTRIBUTES
                    + " attributes, not " + type.choices());
        }
        coarse = type.kind() == QuestionType.Kind.ENUMERATED
                ? new CoarseAnswers(questions, history.attributesOfItem)
                : null;
    }

    /** Creates the selector of a conversation. */
    QuestionSelector start(Policy.Context context, AnswerLikelihood likelihood) {
        int levels = context.actionsLeft() + 1;
        int[][] ofItem = history.attributesOfItem;
        return switch (context.questions().kind()) {
            case BINARY -> new BinarySelector(ofItem, attributes, levels, likelihood, context.seed());
            case CHOICE ->
                new ChoiceSelector(
                        ofItem, attributes, levels, context.questions().choices(), likelihood, context.seed());
            case ENUMERATED ->
                new EnumeratedSelector(questions, coarse, attributes, levels, likelihood, context.seed());
        };
    }
}
