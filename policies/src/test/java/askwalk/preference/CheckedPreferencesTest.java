package askwalk.preference;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedPreferencesTest {

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final List<int[]> scored = new ArrayList<>();
    private int factor = 10;
    private int revision;

    @Test
    void scoresAreKeptForTheSameItemsAndForThoseThatRemain() {
        Preferences checked = start();
        assertThat(score(checked, 1, 3, 4, 5)).containsExactly(10, 30, 40, 50);
        assertThat(score(checked, 1, 3, 4, 5)).containsExactly(10, 30, 40, 50);
        assertThat(score(checked, 3, 5)).containsExactly(30, 50);
        assertThat(score(checked, 4)).containsExactly(40);
        assertThat(score(checked)).isEmpty();
        assertThat(scored).containsExactly(new int[] {1, 3, 4, 5});
    }

    @Test
    void otherItemsAreScoredAgain() {
        Preferences checked = start();
        assertThat(score(checked, 1, 3)).containsExactly(10, 30);
        assertThat(score(checked, 1, 2)).containsExactly(10, 20);
        assertThat(score(checked, 2, 1)).containsExactly(20, 10);
        assertThat(score(checked, 2, 1, 3)).containsExactly(20, 10, 30);
        assertThat(score(checked, 1)).containsExactly(10);
        assertThat(scored).hasSize(4);
    }

    @Test
    void anAnswerThatChangesTheRevisionHasTheItemsScoredAgain() {
        Preferences checked = start();
        assertThat(score(checked, 1, 3)).containsExactly(10, 30);
        checked.observe(Ask.about(0), Answer.all(Response.REJECTED, 1));
        assertThat(score(checked, 1, 3)).containsExactly(10, 30);
        assertThat(checked.revision()).isZero();
        checked.observe(Ask.about(1), Answer.all(Response.ACCEPTED, 1));
        assertThat(score(checked, 1, 3)).containsExactly(20, 60);
        assertThat(checked.revision()).isEqualTo(1);
        assertThat(scored).hasSize(2);
    }

    @Test
    void scoresThatChangeAtAnyTimeAreNotKept() {
        revision = Preferences.CHANGES_AT_ANY_TIME;
        Preferences checked = start();
        assertThat(score(checked, 1)).containsExactly(10);
        factor = 20;
        assertThat(score(checked, 1)).containsExactly(20);
    }

    private Preferences start() {
        return CheckedPreferences.start(
                (user, seed) -> new Scaled(), graph.catalogue(), WalkView.UNKNOWN_USER, new Seed(1));
    }

    private static double[] score(Preferences preferences, int... items) {
        double[] scores = new double[items.length];
        preferences.score(items, items.length, scores);
        return scores;
    }

    /** The score of an item is its id times the factor, which a yes doubles. */
    private final class Scaled implements Preferences {

        @Override
        public void score(int[] items, int size, double[] into) {
            scored.add(Arrays.copyOf(items, size));
            for (int i = 0; i < size; i++) {
                into[i] = factor * items[i];
            }
        }

        @Override
        public void observe(Action action, Answer answer) {
            if (answer.firstAccepted() >= 0) {
                factor *= 2;
                revision++;
            }
        }

        @Override
        public int revision() {
            return revision;
        }
    }
}
