package askwalk.policy.scpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.math.Entropy;
import askwalk.policy.cpr.AttributeScore;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.Arrays;

/** The state encoder of SCPR. Immutable; the data of one conversation are in a {@link Tracker}. */
final class ScprState {

    /** The kinds of state. */
    enum View {
        /** The turn and the logarithm of the number of candidates. */
        COMPACT,
        /** The outcomes of the opening and of each turn, and the number of candidates in binary, as in the paper. */
        LENGTH,
        /** The same, and the entropy of each remaining question, as in the first release of the code. */
        ENTROPIES
    }

    private static final int BITS = 20;
    private static final float ASK_ACCEPTED = 1;
    private static final float ASK_REJECTED = -1;
    private static final float RECOMMENDATION_REJECTED = -2;

    private final int turns;
    private final View view;
    private final Questions questions;
    private final Ids subjects;

    /** Creates an encoder; the turns are the number of entries of the history, including the opening. */
    ScprState(KnowledgeGraph graph, QuestionType type, int turns, View view) {
        this.turns = turns;
        this.view = view;
        questions = new Questions(graph);
        boolean binary = type.kind() == QuestionType.Kind.BINARY;
        subjects = view != View.ENTROPIES ? Ids.of() : binary ? Questions.carried(graph) : questions.coarse();
    }

    int size() {
        return view == View.COMPACT ? 2 : turns + BITS + subjects.size();
    }

    Tracker start(Policy.Context context, AttributeScore.Scoring scores) {
        return new Tracker(context, scores);
    }

    /** The state of one conversation. */
    final class Tracker {

        private final Policy.Context context;
        private final AttributeScore.Scoring scores;
        /** The codes of the observed answers, the opening first. */
        private float[] codes = new float[turns];

        private int observed;

        Tracker(Policy.Context context, AttributeScore.Scoring scores) {
            this.context = context;
            this.scores = scores;
        }

        void observe(Action action, Answer answer) {
            if (observed == codes.length) {
                codes = Arrays.copyOf(codes, 2 * observed + 1);
            }
            codes[observed++] = code(action, answer);
        }

        void encode(float[] into) {
            Arrays.fill(into, 0);
            int candidates = Math.min(context.walk().candidateCount(), (1 << BITS) - 1);
            if (view == View.COMPACT) {
                into[0] = (float) (2 * context.turn()) / turns - 1;
                into[1] = (float) (Math.log1p(candidates) / Entropy.LN_2 / 4 - 1.5);
                return;
            }
            int opening = observed - context.turn(); // the opening is observed like an answer, but is not a turn
            for (int i = 0; i < observed && i + 1 - opening < turns; i++) {
                into[i + 1 - opening] = codes[i];
            }
            for (int bit = 0; bit < BITS; bit++) {
                into[turns + bit] = candidates >>> (BITS - 1 - bit) & 1;
            }
            for (int i = 0; i < subjects.size(); i++) {
                into[turns + BITS + i] = (float) entropy(subjects.get(i));
            }
        }

        private double entropy(int subject) {
            if (context.questions().kind() == QuestionType.Kind.BINARY) {
                return remainingScore(subject);
            }
            Ids children = questions.children(subject);
            double sum = 0;
            for (int i = 0; i < children.size(); i++) {
                sum += remainingScore(children.get(i));
            }
            return Math.log1p(sum); // otherwise sums over many children would dominate
        }

        private double remainingScore(int attribute) {
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
