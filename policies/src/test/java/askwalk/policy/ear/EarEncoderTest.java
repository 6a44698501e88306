package askwalk.policy.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.preference.Preferences;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.StateWatch;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** States computed by hand from the table of the music graph. */
class EarEncoderTest {

    /** The binary entropy of 1/3, and of 2/3. */
    private static final float THIRD = 0.9183f;

    /** Jazz 10, rock 20, trumpet 30, sax 40, calm 50, style 60, wind 70. */
    private static final Preferences TENS = new Preferences() {
        @Override
        public void score(int[] items, int size, double[] into) {
            Arrays.fill(into, 0, size, 0);
        }

        @Override
        public void scoreAttributes(int[] attributes, int size, double[] into) {
            for (int i = 0; i < size; i++) {
                into[i] = 10 * (attributes[i] + 1);
            }
        }
    };

    private final KnowledgeGraph graph = TinyGraphs.music();

    /**
     * After jazz, Kind of Blue, Bitches Brew and Blue Train are left. Rock, sax and calm are in one of them, trumpet in
     * two. The scores 20, 30, 40, 50 have mean 35 and variance 125.
     */
    @Test
    void theStateAfterAnOpening() {
        StateWatch watch = new StateWatch(encoder(QuestionType.BINARY, false, null), TENS);
        begin(watch, QuestionType.BINARY, TinyGraphs.JAZZ);
        float unit = (float) (5 / Math.sqrt(125));
        assertState(
                watch,
                new float[] {0, THIRD, THIRD, THIRD, THIRD},
                new float[] {0, -3 * unit, -unit, unit, 3 * unit},
                new float[] {0, 0, 0, 0},
                0);
    }

    /**
     * Trumpet yes: two left, both with jazz, one with rock, one calm. Sax no. One shown: one left, which divides
     * nothing.
     */
    @Test
    void theStateAfterThreeTurns() {
        StateWatch watch = new StateWatch(
                encoder(QuestionType.BINARY, true, null),
                TENS,
                Ask.about(TinyGraphs.TRUMPET),
                Ask.about(TinyGraphs.SAX),
                new Recommend(Ids.of(TinyGraphs.KIND_OF_BLUE)));
        Conversation conversation = begin(watch, QuestionType.BINARY, TinyGraphs.JAZZ);
        conversation.answer(Answer.YES);
        assertState(watch, new float[] {0, 1, 0, 0, 1}, new float[] {0, 20, 0, 40, 50}, new float[] {1, 0, 0, 0}, 0);
        conversation.answer(Answer.NO);
        assertState(watch, new float[] {0, 1, 0, 0, 1}, new float[] {0, 20, 0, 0, 50}, new float[] {1, -0.5f, 0, 0}, 0);
        conversation.answer(Answer.NO);
        assertState(
                watch, new float[] {0, 0, 0, 0, 0}, new float[] {0, 20, 0, 0, 50}, new float[] {1, -0.5f, -1, 0}, 0);
        conversation.undo();
        conversation.undo();
        assertState(watch, new float[] {0, 1, 0, 0, 1}, new float[] {0, 20, 0, 40, 50}, new float[] {1, 0, 0, 0}, 0);
    }

    @Test
    void dontKnowHasItsOwnCode() {
        StateWatch watch =
                new StateWatch(encoder(QuestionType.BINARY, true, null), TENS, Ask.about(TinyGraphs.TRUMPET));
        begin(watch, QuestionType.BINARY).answer(Answer.UNKNOWN);
        assertThat(Arrays.copyOfRange(watch.state(), 10, 14)).containsExactly(-0.25f, 0, 0, 0);
    }

    /**
     * Nothing said: of six items three have jazz, three rock, two a trumpet, one a sax. Style is 1 + 1 bit, wind the
     * entropies of 1/3 and 1/6, 0.9183 + 0.65. The scores are 10 + 20 and 30 + 40.
     */
    @Test
    void coarseQuestionsSumOverTheirChildren() {
        StateWatch watch = new StateWatch(
                encoder(QuestionType.ENUMERATED, true, null),
                TENS,
                new Ask(Ids.of(TinyGraphs.JAZZ, TinyGraphs.ROCK), TinyGraphs.STYLE));
        Conversation conversation = begin(watch, QuestionType.ENUMERATED);
        assertState(
                watch,
                new float[] {(float) Math.log(3), (float) Math.log(2.5683)},
                new float[] {30, 70},
                new float[] {0, 0, 0, 0},
                0);
        conversation.answer(new Answer(List.of(Response.REJECTED, Response.ACCEPTED)));
        assertState(
                watch, new float[] {0, (float) Math.log(1 + THIRD)}, new float[] {0, 70}, new float[] {1, 0, 0, 0}, 0);
    }

    /** Of five children only the three largest scores count: 30 + 40 + 50. */
    @Test
    void onlyTheTopThreeChildrenCount() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "user");
        builder.add(VertexType.ITEM, "i", "something");
        for (String key : List.of("a", "b", "c", "d", "e", "all")) {
            builder.add(VertexType.ATTRIBUTE, key, key);
        }
        for (int child : new int[] {4, 0, 3, 1, 2}) {
            builder.connect(Relation.CHILD_OF, child, 5);
        }
        KnowledgeGraph five = InMemoryGraph.of(builder.build());
        ActionSpace actions = new ActionSpace(five, QuestionType.ENUMERATED);
        StateWatch watch = new StateWatch(new EarEncoder(actions, 1, true, null), TENS);
        new Conversations(five, watch, Protocols.of(1, 2, Opening.NONE, QuestionType.ENUMERATED))
                .start(0, Ids.of(), new Seed(1));
        assertThat(watch.state()[1]).isEqualTo(120f);
    }

    @Test
    void equalPreferencesAreZero() {
        Preferences equal = (items, size, into) -> Arrays.fill(into, 0, size, 0);
        StateWatch watch = new StateWatch(encoder(QuestionType.BINARY, false, null), equal);
        begin(watch, QuestionType.BINARY, TinyGraphs.JAZZ);
        assertThat(Arrays.copyOfRange(watch.state(), 5, 10)).containsOnly(0f);
    }

    @Test
    void candidatesAreBinned() {
        int[] sizes = {10, 11, 50, 51, 100, 101, 200, 201, 300, 301, 500, 501, 1000, 1001};
        int[] bins = {0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7};
        for (int i = 0; i < sizes.length; i++) {
            KnowledgeGraph nested = TinyGraphs.nested(sizes[i]);
            StateWatch watch =
                    new StateWatch(new EarEncoder(new ActionSpace(nested, QuestionType.BINARY), 4, true, null), TENS);
            new Conversations(nested, watch, Protocols.of(4, 2)).start(0, Ids.of(), new Seed(1));
            float[] expected = new float[12];
            expected[4 + bins[i]] = 1;
            assertThat(watch.state()).as("%d items", sizes[i]).containsExactly(expected);
        }
    }

    @Test
    void onlyTheAblatedSegmentIsZero() {
        Map<Segment, Integer> ends = new EnumMap<>(
                Map.of(Segment.ENTROPY, 5, Segment.PREFERENCE, 10, Segment.HISTORY, 14, Segment.LENGTH, 22));
        int start = 0;
        float[] full = stateAfterCalm(null);
        for (Map.Entry<Segment, Integer> part : ends.entrySet()) {
            Segment segment = part.getKey();
            float[] expected = full.clone();
            int end = part.getValue();
            assertThat(Arrays.copyOfRange(full, start, end)).as("%s", segment).containsAnyOf(1f, 10f);
            Arrays.fill(expected, start, end, 0);
            assertThat(stateAfterCalm(segment)).as("%s", segment).containsExactly(expected);
            start = end;
        }
    }

    private float[] stateAfterCalm(Segment ablated) {
        StateWatch watch =
                new StateWatch(encoder(QuestionType.BINARY, true, ablated), TENS, Ask.about(TinyGraphs.CALM));
        begin(watch, QuestionType.BINARY).answer(Answer.YES);
        return watch.state();
    }

    private EarEncoder encoder(QuestionType type, boolean raw, Segment ablated) {
        return new EarEncoder(new ActionSpace(graph, type), 4, raw, ablated);
    }

    private Conversation begin(StateWatch watch, QuestionType type, int... opening) {
        Protocol protocol = Protocols.of(4, 2, Opening.NONE, type);
        return new Conversations(graph, watch, protocol).start(TinyGraphs.ANN, Ids.of(opening), new Seed(1));
    }

    private static void assertState(
            StateWatch watch, float[] entropies, float[] preferences, float[] history, int bin) {
        float[] bins = new float[8];
        bins[bin] = 1;
        float[] expected = new float[entropies.length + preferences.length + history.length + bins.length];
        int at = 0;
        for (float[] part : new float[][] {entropies, preferences, history, bins}) {
            System.arraycopy(part, 0, expected, at, part.length);
            at += part.length;
        }
        assertThat(watch.state()).containsExactly(expected, offset(1e-4f));
    }
}
