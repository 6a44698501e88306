package askwalk.policy.scpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.cpr.AttributeScore;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.Arrays;

/**
 * What the net sees: what became of the opening and of each turn, the number of candidates in binary, and, if asked
 * for, the entropy of each question that is left. Immutable; what belongs to a conversation is in a {@link Tracker}.
 */
final class ScprState {

    private static final int BITS = 20;
    private static final float ASK_ACCEPTED = 1;
    private static final float ASK_REJECTED = -1;
    private static final float RECOMMENDATION_REJECTED = -2;

    private final int turns;
    private final Questions questions;
    private final Ids subjects;

    /**
     * Says what is seen.
     *
     * @param turns how many entries the history has, the opening included
     * @param entropies whether the entropies of questions are seen
     */
    ScprState(KnowledgeGraph graph, QuestionType type, int turns, boolean entropies) {
        this.turns = turns;
        questions = new Questions(graph);
        boolean binary = type.kind() == QuestionType.Kind.BINARY;
        subjects = !entropies ? Ids.of() : binary ? Questions.carried(graph) : questions.coarse();
    }

    int size() {
        return turns + BITS + subjects.size();
    }

    Tracker start(Policy.Context context, AttributeScore.Scoring scores) {
        return new Tracker(context, scores);
    }

    /** The state of one conversation. */
    final class Tracker {

        private final Policy.Context context;
        private final AttributeScore.Scoring scores;
        private float[] codes = new float[turns];
        private int heard;

        Tracker(Policy.Context context, AttributeScore.Scoring scores) {
            this.context = context;
            this.scores = scores;
        }

        void observe(Action action, Answer answer) {
            if (heard == codes.length) {
                codes = Arrays.copyOf(codes, 2 * heard);
            }
            codes[heard++] = code(action, answer);
        }

        void encode(float[] into) {
            Arrays.fill(into, 0);
            int opening = heard - context.turn(); // an opening is heard like any answer, but is no turn
            for (int i = 0; i < heard && i + 1 - opening < turns; i++) {
                into[i + 1 - opening] = codes[i];
            }
            int candidates = Math.min(context.walk().candidateCount(), (1 << BITS) - 1);
            for (int bit = 0; bit < BITS; bit++) {
                into[turns + bit] = candidates >>> (BITS - 1 - bit) & 1;
            }
            for (int i = 0; i < subjects.size(); i++) {
                into[turns + BITS + i] = (float) entropy(subjects.get(i));
            }
        }

        private double entropy(int subject) {
            Ids children = questions.children(subject);
            if (context.questions().kind() == QuestionType.Kind.BINARY) {
                return openScore(subject);
            }
            double sum = 0;
            for (int i = 0; i < children.size(); i++) {
                sum += openScore(children.get(i));
            }
            return Math.log1p(sum); // sums of many children would drown the others
        }

        private double openScore(int attribute) {
            WalkView walk = context.walk();
            int count = walk.count(attribute);
            boolean divides = count > 0 && count < walk.candidateCount();
            return divides && !walk.isAsked(attribute) ? scores.score(attribute) : 0;
        }

        private static float code(Action action, Answer answer) {
            if (!(action instanceof Ask)) {
                return RECOMMENDATION_REJECTED;
            }
            if (answer.firstAccepted() >= 0) {
                return ASK_ACCEPTED;
            }
            return answer.responses().contains(Response.REJECTED) ? ASK_REJECTED : 0;
        }
    }
}
