package askwalk.policy.reinforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.settings.SettingValues;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewardsTest {

    private static final Turn YES = new Turn(Ask.about(1), Answer.YES);
    private static final Turn NO = new Turn(Ask.about(2), Answer.NO);
    private static final Turn SHOWN = new Turn(new Recommend(Ids.of(3)), Answer.NO);
    private static final Turn BOUGHT = new Turn(new Recommend(Ids.of(4)), Answer.YES);

    @Test
    void theDefaultsAreThoseOfTheReleasedCode() {
        assertThat(Rewards.read(SettingValues.DEFAULTS)).isEqualTo(new Rewards(1, 0.1, -0.3, -0.01, 0.7));
    }

    /** 15; 0.5 * 15 - 1 = 6.5; 0.5 * 6.5 - 1 = 2.25; 0.5 * 2.25 + 4 - 1 = 4.125. */
    @Test
    void aSuccessIsDiscountedOverTheTurns() {
        double[] returns = {0, 0, 0, 0, 77};
        new Rewards(16, 4, -8, -1, 0.5).returns(List.of(YES, NO, SHOWN, BOUGHT), true, returns);
        assertThat(returns).containsExactly(4.125, 2.25, 6.5, 15, 77);
    }

    /** -1 - 8 = -9; 0.5 * -9 + 4 - 1 = -1.5. */
    @Test
    void aFailureIsARewardOfTheLastAction() {
        double[] returns = new double[2];
        new Rewards(16, 4, -8, -1, 0.5).returns(List.of(YES, SHOWN), false, returns);
        assertThat(returns).containsExactly(-1.5, -9);
    }

    @Test
    void withoutABaselineTheAdvantageIsTheReturn() {
        Baseline baseline = new Baseline("none", 2);
        assertThat(baseline.advantage(1, 3)).isEqualTo(3f);
        assertThat(baseline.advantage(1, 5)).isEqualTo(5f);
    }

    /** The first return has no baseline; the means are then 3 and, of 3 and 5, 4. Turns have separate baselines. */
    @Test
    void theAverageIsSubtracted() {
        Baseline baseline = new Baseline("average", 2);
        assertThat(baseline.advantage(1, 3)).isZero();
        assertThat(baseline.advantage(1, 5)).isEqualTo(2f);
        assertThat(baseline.advantage(1, 5)).isEqualTo(1f);
        assertThat(baseline.advantage(0, 5)).isZero();
    }

    @Test
    void standardisedReturnsHaveDeviationOne() {
        Baseline baseline = new Baseline("standardised", 1);
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < 4000; i++) {
            float advantage = baseline.advantage(0, 100 + 7 * (i % 5));
            if (i >= 2000) {
                sum += advantage;
                squares += advantage * advantage;
            }
        }
        assertThat(sum / 2000).isCloseTo(0, offset(0.05));
        assertThat(squares / 2000).isCloseTo(1, offset(0.1));
    }
}
