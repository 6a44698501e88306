package askwalk.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TastesTest {

    private final SyntheticSpec spec = new SyntheticSpec("tastes", 300, 60, 12, 0, 8, 2.5, 0, 0, 1, 1);
    private final Draws draws = new Draws(1);
    private final Tastes tastes = new Tastes(spec, new Items(spec, draws), draws);

    /**
     * The smaller of two even draws: of two favourites the first in 3 of 4 cases, of three 5 : 3 : 1, of four 7 : ... :
     * 1.
     */
    @Test
    void prefersTheFirstFavourites() {
        boolean[] seen = new boolean[5];
        for (int user = 0; user < spec.users(); user++) {
            int[] counts = new int[spec.attributes()];
            for (int i = 0; i < 3_600; i++) {
                counts[tastes.favourite(user, draws)]++;
            }
            int[] found =
                    Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
            int size = found.length;
            assertThat(size).isBetween(2, 4);
            seen[size] = true;
            for (int i = 0; i < size; i++) {
                // The standard deviation is at most 30.
                assertThat(found[i]).isCloseTo(3_600 * (2 * i + 1) / (size * size), within(150));
            }
        }
        assertThat(seen).containsExactly(false, false, true, true, true);
    }

    @Test
    void findsFansWhoHaveTheAttribute() {
        for (int user = 0; user < 20; user++) {
            int attribute = tastes.favourite(user, draws);
            int fan = tastes.fan(attribute, draws);

            boolean has = false;
            for (int i = 0; i < 400 && !has; i++) {
                has = tastes.favourite(fan, draws) == attribute;
            }
            assertThat(has).isTrue();
        }
    }
}
