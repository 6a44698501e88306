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
 * The actions that a net decides between: one for each question, and as the last one to recommend. Binary questions are
 * about the attributes that some item carries, enumerated ones about the coarse attributes. Immutable, hence safe for
 * concurrent use.
 */
public final class ActionSpace {

    private final QuestionType type;
    private final Questions questions;
    private final Ids subjects;
    private final Ids[] asked;
    private final int[] questionOf;

    /**
     * Lists the actions.
     *
     * @param graph the graph to walk
     * @param type what may be asked
     * @throws IllegalArgumentException if these are multiple-choice questions
     */
    public ActionSpace(KnowledgeGraph graph, QuestionType type) {
        if (type.kind() == QuestionType.Kind.CHOICE) {
            throw new IllegalArgumentException("policies trained by REINFORCE ask no multiple-choice questions");
        }
        this.type = type;
        questions = new Questions(graph);
        subjects = isBinary() ? Questions.carried(graph) : questions.coarse();
        asked = new Ids[subjects.size()];
        questionOf = new int[graph.count(VertexType.ATTRIBUTE)];
        Arrays.fill(questionOf, -1);
        for (int question = 0; question < asked.length; question++) {
            int subject = subjects.get(question);
            asked[question] = isBinary() ? Ids.of(subject) : questions.children(subject);
            questionOf[subject] = question;
        }
    }

    /**
     * Returns the number of actions.
     *
     * @return one more than there are questions
     */
    public int size() {
        return asked.length + 1;
    }

    /**
     * Returns the number of questions, which is also the action to recommend.
     *
     * @return the number
     */
    public int questionCount() {
        return asked.length;
    }

    /**
     * Returns the attributes that a question is about.
     *
     * @param question from 0 to below {@link #questionCount()}
     * @return the attribute of a binary question, all children of the coarse attribute of an enumerated one
     */
    public Ids attributes(int question) {
        return asked[question];
    }

    /**
     * Says whether the questions are binary.
     *
     * @return false if they are enumerated
     */
    public boolean isBinary() {
        return type.kind() == QuestionType.Kind.BINARY;
    }

    /** Refuses a conversation with other questions. */
    void check(QuestionType questionType) {
        if (!questionType.equals(type)) {
            throw new IllegalArgumentException(
                    "the policy is trained for " + type + " questions and cannot ask " + questionType + " ones");
        }
    }

    /**
     * Says which actions are allowed: to recommend, and to ask what was not asked yet.
     *
     * @param dividing whether to leave out, also, questions that no answer to which would tell candidates apart
     * @param walk knows what was asked, and counts the candidates
     * @param into gets one verdict for each action
     */
    void allow(boolean dividing, WalkView walk, boolean[] into) {
        int candidates = walk.candidateCount();
        for (int question = 0; question < asked.length; question++) {
            into[question] = false;
            Ids attributes = asked[question];
            for (int i = 0; i < attributes.size() && !into[question]; i++) {
                int count = walk.count(attributes.get(i));
                into[question] = !walk.isAsked(attributes.get(i)) && (!dividing || (count > 0 && count < candidates));
            }
        }
        into[asked.length] = true;
    }

    /** The question of an action. */
    Ask ask(int action, WalkView walk) {
        int subject = subjects.get(action);
        return isBinary() ? new Ask(asked[action], Ask.NO_COARSE) : questions.enumerated(subject, walk);
    }

    /** The action that stands for what another policy does. */
    int indexOf(Action action) {
        if (!(action instanceof Ask ask)) {
            return asked.length;
        }
        return questionOf[isBinary() ? ask.attributes().get(0) : ask.coarse()];
    }
}
