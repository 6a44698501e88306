package askwalk.policy.reinforce;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;
import java.util.Arrays;

/**
 * The action space of a net: one action per question and, as the last action, to recommend. Binary questions cover the
 * attributes that at least one item carries, enumerated questions cover the coarse attributes. Immutable, so safe for
 * concurrent use.
 */
public final class ActionSpace {

    private final QuestionType type;
    private final Questions questions;
    /** The attribute or coarse attribute of each question, [questions]. */
    private final Ids subjects;

    /** The attributes that each question covers, [questions]. */
    private final Ids[] attributesOf;

    /** The question about each attribute, [attributes]; -1 if there is none. */
    private final int[] questionOf;

    /**
     * Creates the action space of a graph.
     *
     * @param graph the graph to walk
     * @param type the type of questions
     * @throws IllegalArgumentException if the questions are multiple-choice questions
     */
    public ActionSpace(KnowledgeGraph graph, QuestionType type) {
        if (type.kind() == QuestionType.Kind.CHOICE) {
            throw new IllegalArgumentException(
                    "policies trained by REINFORCE do not support multiple-choice questions");
        }
        this.type = type;
        questions = new Questions(graph);
        subjects = isBinary() ? Questions.carried(graph) : questions.coarse();
        attributesOf = new Ids[subjects.size()];
        questionOf = new int[graph.count(VertexType.ATTRIBUTE)];
        Arrays.fill(questionOf, -1);
        for (int question = 0; question < attributesOf.length; question++) {
            int subject = subjects.get(question);
            attributesOf[question] = isBinary() ? Ids.of(subject) : questions.children(subject);
            questionOf[subject] = question;
        }
    }

    /**
     * Returns the number of actions.
     *
     * @return the number of questions plus one
     */
    public int size() {
        return attributesOf.length + 1;
    }

    /**
     * Returns the number of questions, which is also the index of the recommend action.
     *
     * @return the number
     */
    public int questionCount() {
        return attributesOf.length;
    }

    /**
     * Returns the attributes that a question is about.
     *
     * @param question the question, from 0 to below {@link #questionCount()}
     * @return the attribute of a binary question, all children of the coarse attribute of an enumerated one
     */
    public Ids attributes(int question) {
        return attributesOf[question];
    }

    /**
     * Returns whether the questions are binary.
     *
     * @return {@code true} if they are binary, {@code false} if they are enumerated
     */
    public boolean isBinary() {
        return type.kind() == QuestionType.Kind.BINARY;
    }

    /** Throws an exception if a conversation has another type of questions. */
    void check(QuestionType questionType) {
        if (!questionType.equals(type)) {
            throw new IllegalArgumentException(
                    "the policy is trained for " + type + " questions and cannot ask " + questionType + " ones");
        }
    }

    /**
     * Computes the action mask. Recommending and all questions that may be asked are allowed.
     *
     * @param dividing whether to exclude also questions that do not divide the candidates
     * @param walk the walk, with the attributes asked before and the candidate counts
     * @param into receives the mask, [actions]
     */
    void allow(boolean dividing, WalkView walk, boolean[] into) {
        int candidates = walk.candidateCount();
        for (int question = 0; question < attributesOf.length; question++) {
            into[question] = false;
            Ids attributes = attributesOf[question];
            for (int i = 0; i < attributes.size() && !into[question]; i++) {
                int count = walk.count(attributes.get(i));
                into[question] = walk.isAskable(attributes.get(i)) && (!dividing || (count > 0 && count < candidates));
            }
        }
        into[attributesOf.length] = true;
    }

    /** Returns the question of an action. */
    Ask ask(int action, WalkView walk) {
        int subject = subjects.get(action);
        return isBinary() ? new Ask(attributesOf[action], Ask.NO_COARSE) : questions.enumerated(subject, walk);
    }

    /** Returns the index of an action chosen by another policy. */
    int indexOf(Action action) {
        if (!(action instanceof Ask ask)) {
            return attributesOf.length;
        }
        return questionOf[isBinary() ? ask.attributes().get(0) : ask.coarse()];
    }
}
