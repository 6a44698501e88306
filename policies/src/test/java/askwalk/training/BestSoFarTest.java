package askwalk.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BestSoFarTest {

    @Test
    void amongEqualsTheFirstIsKept() {
        BestSoFar<String, Integer> best = new BestSoFar<>((score, most) -> score > most);
        assertThat(best.isEmpty()).isTrue();
        assertThat(best.offer(Integer.MIN_VALUE, () -> "any")).isTrue();
        assertThat(best.offer(3, () -> "three")).isTrue();
        assertThat(best.offer(3, () -> "three again")).isFalse();
        assertThat(best.offer(2, () -> "two")).isFalse();
        assertThat(best.isEmpty()).isFalse();
        assertThat(best.value()).isEqualTo("three");
        assertThat(best.score()).isEqualTo(3);
    }

    @Test
    void onlyStoredCandidatesAreCopied() {
        BestSoFar<String, Double> best = new BestSoFar<>((loss, least) -> loss < least, "start", 1.0);
        assertThat(best.offer(Double.NaN, () -> {
                    throw new AssertionError("no loss is below 1");
                }))
                .isFalse();
        assertThat(best.value()).isEqualTo("start");
    }

    @Test
    void withoutACandidateThereIsNoBest() {
        BestSoFar<String, Double> best = new BestSoFar<>((score, most) -> score > most);
        assertThatThrownBy(best::value).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(best::score).isInstanceOf(NoSuchElementException.class);
    }
}
