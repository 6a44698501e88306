package askwalk.policy.tree;

import askwalk.conversation.Ask;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;

/**
 * Maps the attributes of a decision tree to questions: binary questions are about the attribute itself, enumerated ones
 * about the coarse attribute above it. Immutable, so it is safe for concurrent use.
 */
public final class AttributeQuestions {

    private final Questions questions;
    private final boolean[] askable;

    /** The coarse attribute of the question about each attribute, {@code [attributes]}; null for binary questions. */
    private final int[] coarse;

    /**
     * Reads the possible questions from a graph.
     *
     * @throws IllegalArgumentException if questions are multiple-choice
     */
    public AttributeQuestions(KnowledgeGraph graph, QuestionType type) {
        questions = new Questions(graph);
        askable = new boolean[graph.count(VertexType.ATTRIBUTE)];
        switch (type.kind()) {
            case BINARY -> {
                coarse = null;
                Ids carried = Questions.carried(graph);
                for (int i = 0; i < carried.size(); i++) {
                    askable[carried.get(i)] = true;
                }
            }
            case ENUMERATED -> {
                coarse = new int[askable.length];
                readCoarse();
            }
            default -> throw new IllegalArgumentException("decision trees cannot ask multiple-choice questions");
        }
    }

    /** Returns whether each attribute may be asked about, {@code [attributes]}: the array itself, read only. */
    public boolean[] askable() {
        return askable;
    }

    /** Returns the question about an attribute that was not asked yet. */
    public Ask about(int attribute, WalkView walk) {
        return coarse == null ? Ask.about(attribute) : questions.enumerated(coarse[attribute], walk);
    }

    private void readCoarse() {
        for (int i = 0; i < questions.coarse().size(); i++) {
            Ids children = questions.children(questions.coarse().get(i));
            for (int j = 0; j < children.size(); j++) {
                coarse[children.get(j)] = questions.coarse().get(i);
                askable[children.get(j)] = true;
            }
        }
    }
}
