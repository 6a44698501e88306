package askwalk.policy.scpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.cpr.AttributeScore;
import askwalk.preference.Preferences;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** After jazz, three items remain: Kind of Blue, Bitches Brew and Blue Train. */
class EntropyScoreTest {

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final ScriptedPolicy script =
            new ScriptedPolicy(new Recommend(Ids.of(TinyGraphs.BLUE_TRAIN)), new Recommend(Ids.of(0)));
    private Conversation conversation;

    /** Two of three have the trumpet, one of three has rock: 0.918 bits each. */
    @Test
    void withoutWeightsEachCandidateCountsOnce() {
        AttributeScore.Scoring scores = start(new EntropyScore(false, false), 5, -5, 0);
        assertThat(scores.score(TinyGraphs.TRUMPET)).isCloseTo(0.9183, offset(1e-4));
        assertThat(scores.score(TinyGraphs.ROCK)).isCloseTo(0.9183, offset(1e-4));
        assertThat(scores.score(TinyGraphs.JAZZ)).isZero();
        assertThat(scores.score(TinyGraphs.WIND)).isZero();
    }

    /** Scores ln 3, 0 and 0 have weights 3/4, 1/2 and 1/2: of 7/4, the trumpet has 5/7, rock 2/7, calm 3/7. */
    @Test
    void candidatesAreWeightedByTheirScores() {
        AttributeScore.Scoring scores = start(new EntropyScore(true, false), Math.log(3), 0, 0);
        assertThat(scores.score(TinyGraphs.TRUMPET)).isCloseTo(entropy(5.0 / 7), offset(1e-9));
        assertThat(scores.score(TinyGraphs.ROCK)).isCloseTo(entropy(2.0 / 7), offset(1e-9));
        assertThat(scores.score(TinyGraphs.CALM)).isCloseTo(entropy(3.0 / 7), offset(1e-9));
        assertThat(scores.score(TinyGraphs.JAZZ)).isZero();
        assertThat(scores.rank(TinyGraphs.CALM)).isGreaterThan(scores.rank(TinyGraphs.TRUMPET));
        assertThat(scores.rank(TinyGraphs.TRUMPET)).isCloseTo(scores.rank(TinyGraphs.ROCK), offset(1e-9));
    }

    @Test
    void theWeightsAreUpdatedWithTheCandidates() {
        AttributeScore.Scoring scores = start(new EntropyScore(true, false), Math.log(3), 0, 0);
        conversation.answer(Answer.NO); // Blue Train is removed
        scores.update();
        assertThat(scores.score(TinyGraphs.ROCK)).isCloseTo(entropy(2.0 / 5), offset(1e-9));
        assertThat(scores.score(TinyGraphs.TRUMPET)).isZero();
        assertThat(scores.score(TinyGraphs.SAX)).isZero();
    }

    /** -p log p of 1/3 is 0.528 and of 2/3 is 0.390: the rarer attribute is asked first. */
    @Test
    void oneSidedEntropyIsTheFormulaOfThePaper() {
        AttributeScore.Scoring scores = start(new EntropyScore(false, true), 0, 0, 0);
        assertThat(scores.score(TinyGraphs.ROCK)).isCloseTo(0.5283, offset(1e-4));
        assertThat(scores.score(TinyGraphs.TRUMPET)).isCloseTo(0.3900, offset(1e-4));
        assertThat(scores.rank(TinyGraphs.ROCK)).isGreaterThan(scores.rank(TinyGraphs.TRUMPET));
        assertThat(scores.score(TinyGraphs.JAZZ)).isZero();
    }

    /** Questions are selected by rank values, which must agree with the scores. */
    @Test
    void ranksHaveTheOrderOfScores() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new Seed(seed).derive("entropy").random();
            KnowledgeGraph any = RandomGraphs.small(random);
            double[] preferred = random.doubles(50, -3, 3).toArray();
            EntropyScore score = new EntropyScore(random.nextBoolean(), random.nextBoolean());
            Conversation talk = new Conversations(any, script, Protocols.of(2, 1))
                    .start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(seed));
            AttributeScore.Scoring scores = score.start(script.context(), byItem(preferred));
            scores.update();
            for (int i = 0; i < talk.walk().reachable().size(); i++) {
                for (int j = 0; j < i; j++) {
                    int one = talk.walk().reachable().get(i);
                    int other = talk.walk().reachable().get(j);
                    if (scores.score(one) > scores.score(other) + 1e-9) {
                        assertThat(scores.rank(one)).as("seed %d", seed).isGreaterThan(scores.rank(other));
                    }
                }
            }
        }
    }

    /** Returns the attribute scores after jazz, given scores of the three remaining items. */
    private AttributeScore.Scoring start(EntropyScore score, double... preferred) {
        conversation = new Conversations(graph, script, Protocols.of(2, 1))
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        conversation.nextAction();
        Policy.Context context = script.context();
        AttributeScore.Scoring scores = score.start(context, byItem(preferred));
        scores.update();
        return scores;
    }

    private static Preferences byItem(double... preferred) {
        return (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = preferred[items[i]];
            }
        };
    }

    private static double entropy(double p) {
        return -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }
}
