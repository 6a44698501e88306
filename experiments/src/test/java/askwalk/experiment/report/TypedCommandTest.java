package askwalk.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedCommandTest {

    @Test
    void placesOfOneMachineAreLeftOut() {
        assertThat(TypedCommand.of(List.of(
                        "compare",
                        "--dataset",
                        "/data/lastfm/",
                        "--out=x",
                        "--seed=2",
                        "--model=/m/ear.model",
                        "--json")))
                .isEqualTo("askwalk compare --dataset lastfm --seed=2 --model ear.model");
    }
}
