package askwalk.policy.tree;

import askwalk.conversation.Ask;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;

/**
 * How a tree, which knows attributes alone, asks about one: by a question about it, or, where questions are enumerated,
 * by that about the coarse attribute above it. Immutable, hence safe for concurrent use.
 */
public final class AttributeQuestions {

    private final Questions questions;
    private final boolean[] askable;

    /** The coarse attribute to name for each attribute; null where questions are about the attribute itself. */
    private final int[] coarse;

    /**
     * Reads what may be asked.
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
                nameCoarse();
            }
            default -> throw new IllegalArgumentException("decision trees ask no multiple-choice questions");
        }
    }

    /** Which attributes a tree may ask about, by id: the array itself, read only. */
    public boolean[] askable() {
        return askable;
    }

    /** The question about an attribute that was not asked yet. */
    public Ask about(int attribute, WalkView walk) {
        return coarse == null ? Ask.about(attribute) : questions.enumerated(coarse[attribute], walk);
    }

    private void nameCoarse() {
        for (int i = 0; i < questions.coarse().size(); i++) {
            Ids children = questions.children(questions.coarse().get(i));
            for (int j = 0; j < children.size(); j++) {
                coarse[children.get(j)] = questions.coarse().get(i);
                askable[children.get(j)] = true;
            }
        }
    }
}
