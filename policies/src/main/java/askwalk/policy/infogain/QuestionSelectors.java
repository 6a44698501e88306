package askwalk.policy.infogain;

import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.infogain.prior.InteractionHistory;

/** Creates {@link QuestionSelector}s. Immutable, so it is safe for concurrent use. */
final class QuestionSelectors {

    private final InteractionHistory history;
    private final int attributes;
    private final Questions questions;
    private final CoarseAnswers coarse;
    private final OpenAttributes open;
    private final boolean areExploring;

    /** Whether a question about an attribute, or about the children of a coarse one, is about ranges of numbers. */
    private final boolean[] isAboutRanges;

    /**
     * Reads the possible questions from a graph.
     *
     * @throws IllegalArgumentException if a question may be about more than {@link ChoiceSelector#MAX_ATTRIBUTES}
     *     attributes
     */
    QuestionSelectors(KnowledgeGraph graph, InteractionHistory history, QuestionType type) {
        this.history = history;
        areExploring = false;
        attributes = graph.count(VertexType.ATTRIBUTE);
        questions = new Questions(graph);
        open = OpenAttributes.of(graph);
        isAboutRanges = new boolean[attributes];
        for (int attribute = 0; attribute < attributes; attribute++) {
            Ids children = questions.children(attribute);
            isAboutRanges[attribute] = graph.schema().range(attribute) != null
                    || (!children.isEmpty() && graph.schema().range(children.get(0)) != null);
        }
        if (type.choices() > ChoiceSelector.MAX_ATTRIBUTES) {
            throw new IllegalArgumentException("a question is about at most " + ChoiceSelector.MAX_ATTRIBUTES
                    + " attributes, not " + type.choices());
        }
        coarse = type.kind() == QuestionType.Kind.ENUMERATED
                ? new CoarseAnswers(questions, history.attributesOfItem)
                : null;
    }

    private QuestionSelectors(QuestionSelectors selectors) {
        history = selectors.history;
        attributes = selectors.attributes;
        questions = selectors.questions;
        coarse = selectors.coarse;
        open = selectors.open;
        isAboutRanges = selectors.isAboutRanges;
        areExploring = true;
    }

    /** Returns selectors that draw each question, about one attribute, at random in proportion to its information. */
    QuestionSelectors exploring() {
        return new QuestionSelectors(this);
    }

    /** Returns what items leave open, which counts as a no. */
    OpenAttributes open() {
        return open;
    }

    /** Creates a selector, which may ask about ranges of numbers or not. */
    QuestionSelector create(QuestionType type, OpenAttributes assumed, boolean ranges) {
        boolean[] never = ranges ? new boolean[attributes] : isAboutRanges;
        if (areExploring) {
            return new BinarySelector(history.attributeBlocks, never, assumed, true);
        }
        return switch (type.kind()) {
            case BINARY -> new BinarySelector(history.attributeBlocks, never, assumed);
            case CHOICE -> new ChoiceSelector(history.attributesOfItem, never, type.choices());
            case ENUMERATED -> new EnumeratedSelector(questions, coarse, never);
        };
    }
}
