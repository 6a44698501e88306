package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.infogain.prior.Histories;

/** Makes what finds questions, for each conversation one. Immutable, hence safe for concurrent use. */
final class Inquiries {

    private final Histories histories;
    private final int attributes;
    private final Questions questions;
    private final CoarseAnswers coarse;

    /**
     * Reads what may be asked.
     *
     * @throws IllegalArgumentException if a question may be about more than {@link ChoiceInquiry#MOST} attributes
     */
    Inquiries(KnowledgeGraph graph, Histories histories, QuestionType type) {
        this.histories = histories;
        attributes = graph.count(VertexType.ATTRIBUTE);
        questions = new Questions(graph);
        if (type.choices() > ChoiceInquiry.MOST) {
            throw new IllegalArgumentException(
                    "questions are about " + ChoiceInquiry.MOST + " attributes at most, not " + type.choices());
        }
        coarse = type.kind() == QuestionType.Kind.ENUMERATED
                ? new CoarseAnswers(questions, histories.attributesOfItem)
                : null;
    }

    /** Makes one for a conversation. */
    Inquiry start(Policy.Context context, Channel channel) {
        int levels = context.actionsLeft() + 1;
        int[][] ofItem = histories.attributesOfItem;
        return switch (context.questions().kind()) {
            case BINARY -> new BinaryInquiry(ofItem, attributes, levels, channel, context.seed());
            case CHOICE ->
                new ChoiceInquiry(
                        ofItem, attributes, levels, context.questions().choices(), channel, context.seed());
            case ENUMERATED -> new EnumeratedInquiry(questions, coarse, attributes, levels, channel, context.seed());
        };
    }
}
