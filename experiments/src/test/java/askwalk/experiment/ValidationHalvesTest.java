package askwalk.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.dataset.synthetic.PriceModel;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import askwalk.experiment.run.PlanException;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.random.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationHalvesTest {

    private final Dataset data =
            Synthetic.generate(new SyntheticSpec("shop", 31, 60, 10, 0, 8, 2.5, 0, 0, 1, 1), PriceModel.INDEPENDENT);

    @Test
    void everyValidationTupleIsInOneHalfAndNoTestTupleInAny() {
        Dataset halves = ValidationHalves.of(data, new Seed(1));

        List<String> both = new ArrayList<>(pairs(halves.validation()));
        both.addAll(pairs(halves.test()));
        assertThat(both).containsExactlyInAnyOrderElementsOf(pairs(data.validation()));
        assertThat(both).doesNotContainAnyElementsOf(pairs(data.test()));
        assertThat(halves.train()).isSameAs(data.train());
        assertThat(halves.graph()).isSameAs(data.graph());
    }

    @Test
    void halvesHaveDifferentUsersAndNearlyAsMany() {
        Dataset halves = ValidationHalves.of(data, new Seed(1));

        Set<Integer> trained = users(halves.validation());
        Set<Integer> evaluated = users(halves.test());
        assertThat(trained).doesNotContainAnyElementsOf(evaluated);
        assertThat(evaluated.size() - trained.size()).isBetween(0, 1);
        assertThat(users(ValidationHalves.of(data, new Seed(2)).test())).isNotEqualTo(evaluated);
        assertThat(pairs(ValidationHalves.of(data, new Seed(1)).test())).isEqualTo(pairs(halves.test()));
    }

    @Test
    void aSingleUserCannotBeHalved(@TempDir Path folder) {
        Dataset tiny = Datasets.open(TinyData.tsv(folder));

        assertThatThrownBy(() -> ValidationHalves.of(tiny, new Seed(1)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("has validation tuples of 1 users; expected at least 2");
    }

    @Test
    void theTuplesHaveTheRolesOfTheirUse() {
        Dataset halves = ValidationHalves.of(data, new Seed(1));

        assertThat(halves.test().role()).isEqualTo(Role.TEST);
        assertThat(halves.manifest().counts().tuples())
                .containsEntry(Role.TEST, halves.test().size())
                .containsEntry(Role.VALIDATION, halves.validation().size());
    }

    private static List<String> pairs(Tuples tuples) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < tuples.size(); i++) {
            pairs.add(tuples.user(i) + " " + tuples.item(i));
        }
        return pairs;
    }

    private static Set<Integer> users(Tuples tuples) {
        Set<Integer> users = new HashSet<>();
        for (int i = 0; i < tuples.size(); i++) {
            users.add(tuples.user(i));
        }
        return users;
    }
}
