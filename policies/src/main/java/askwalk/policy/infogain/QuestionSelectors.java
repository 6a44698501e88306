package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.infogain.prior.InteractionHistory;

/** Makes what finds questions, for each conversation one. Immutable, hence safe for concurrent use. */
final class QuestionSelectors {

    private final InteractionHistory histories;
    private final int attributes;
    private final Questions questions;
    private final CoarseAnswers coarse;

    /**
     * Reads what may be asked.
     *
     * @throws IllegalArgumentException if a question may be about more than {@link ChoiceSelector#MOST} attributes
     */
    QuestionSelectors(KnowledgeGraph graph, InteractionHistory histories, QuestionType type) {
        this.histories = histories;
        attributes = graph.count(VertexType.ATTRIBUTE);
        questions = new Questions(graph);
        if (type.choices() > ChoiceSelector.MOST) {
            throw new IllegalArgumentException(
                    "questions are about " + ChoiceSelector.MOST + " attributes at most, not " + type.choices());
        }
        coarse = type.kind() == QuestionType.Kind.ENUMERATED
                ? new CoarseAnswers(questions, histories.attributesOfItem)
                : null;
    }

    /** Makes one for a conversation. */
    QuestionSelector start(Policy.Context context, AnswerLikelihood channel) {
        int levels = context.actionsLeft() + 1;
        int[][] ofItem = histories.attributesOfItem;
        return switch (context.questions().kind()) {
            case BINARY -> new BinarySelector(ofItem, attributes, levels, channel, context.seed());
            case CHOICE ->
                new ChoiceSelector(
                        ofItem, attributes, levels, context.questions().choices(), channel, context.seed());
            case ENUMERATED -> new EnumeratedSelector(questions, coarse, attributes, levels, channel, context.seed());
        };
    }
}
