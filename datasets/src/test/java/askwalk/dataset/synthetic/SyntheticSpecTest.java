package askwalk.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SyntheticSpecTest {

    @Test
    void knowsItsPresetsByName() {
        assertThat(SyntheticSpec.presets())
                .extracting(SyntheticSpec::name)
                .containsExactly("lastfm", "yelp", "yelp10x");
        assertThat(SyntheticSpec.preset("yelp")).isSameAs(SyntheticSpec.YELP);
        assertThatThrownBy(() -> SyntheticSpec.preset("Yelp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no preset 'Yelp'; choose one of lastfm, yelp, yelp10x");
    }

    @Test
    void givesPresetsTheTotalsOfTheDataTheyStandFor() {
        assertThat(totals(SyntheticSpec.LASTFM)).containsExactly(76_696, 30_290, 11_979, 7_276);
        assertThat(totals(SyntheticSpec.YELP)).containsExactly(1_368_606, 477_012, 688_209, 0);
        assertThat(totals(SyntheticSpec.YELP10X)).containsExactly(13_686_060, 4_770_120, 6_882_090, 0);
    }

    @Test
    void changesTheSeedAndNothingElse() {
        SyntheticSpec changed = SyntheticSpec.YELP.withSeed(7);

        assertThat(changed.seed()).isEqualTo(7);
        assertThat(changed).isNotEqualTo(SyntheticSpec.YELP);
        assertThat(changed.withSeed(SyntheticSpec.YELP.seed())).isEqualTo(SyntheticSpec.YELP);
    }

    @Test
    void takesTheSmallestAndTheFullest() {
        assertThat(spec(1, 8, 1, 0, 4, 1, 0, 0, 0)).isNotNull();
        assertThat(spec(3, 8, 2, 2, 4, 2, 1, 2, 4)).isNotNull();
    }

    @Test
    void saysWhichNumberIsOutOfItsRange() {
        assertRefused(() -> spec(0, 8, 2, 0, 4, 1, 0, 0, 1), "users is from 1 to 100000000, not 0");
        assertRefused(() -> spec(3, 7, 2, 0, 4, 1, 0, 0, 1), "items is from 8 to 100000000, not 7");
        assertRefused(() -> spec(3, 8, 0, 0, 4, 1, 0, 0, 1), "attributes is from 1 to 100000, not 0");
        assertRefused(
                () -> spec(3, 8, 2, 3, 4, 1, 0, 0, 1),
                "coarseAttributes is from 0 to 2 (each needs a child, so no more than attributes), not 3");
        assertRefused(
                () -> spec(3, 8, 2, 0, 3.9, 1, 0, 0, 1),
                "interactionsPerUser is from 4 to 4 (half of the items), not 3.9");
        assertRefused(
                () -> spec(3, 11, 2, 0, 5.5, 1, 0, 0, 1),
                "interactionsPerUser is from 4 to 5 (half of the items), not 5.5");
        assertRefused(
                () -> spec(3, 8, 2, 0, 4, 2.5, 0, 0, 1), "attributesPerItem is from 1 to 2 (all attributes), not 2.5");
        assertRefused(
                () -> spec(4, 8, 2, 0, 4, 1, 2, 0, 1),
                "friendsPerUser is from 0 to 1.5 (half of the other users), not 2");
        assertRefused(() -> spec(3, 8, 2, 0, 4, 1, 0, 3, 1), "likesPerUser is from 0 to 2 (all attributes), not 3");
        assertRefused(() -> spec(3, 8, 2, 0, 4, 1, 0, 0, 4.5), "skew is from 0 to 4, not 4.5");
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertRefused(() -> spec(3, 8, 2, 0, 4, 1, 0, 0, Double.NaN), "skew is from 0 to 4, not NaN");
        assertRefused(
                () -> spec(3, 8, 2, 0, 4, 1, 0, Double.POSITIVE_INFINITY, 1),
                "likesPerUser is from 0 to 2 (all attributes), not Infinity");
    }

    @Test
    void refusesMoreEdgesThanFit() {
        assertRefused(
                () -> spec(10_000_000, 1_000, 2, 0, 50.5, 1, 0, 0, 1),
                "users times interactionsPerUser is 505000000, and at most 500000000 fit; lower one of them");
        assertRefused(
                () -> spec(3, 100_000_000, 9, 0, 4, 6, 0, 0, 1),
                "items times attributesPerItem is 600000000, and at most 500000000 fit; lower one of them");
        assertRefused(
                () -> spec(100_000_000, 8, 9, 0, 4, 1, 6, 0, 1),
                "users times friendsPerUser is 600000000, and at most 500000000 fit; lower one of them");
        assertRefused(
                () -> spec(100_000_000, 8, 9, 0, 4, 2, 1, 6, 1),
                "users times likesPerUser is 600000000, and at most 500000000 fit; lower one of them");
    }

    @Test
    void refusesAttributesThatNoItemHasRoomFor() {
        assertRefused(
                () -> spec(3, 8, 17, 0, 4, 2, 0, 0, 1),
                "8 items with 2 attributes each cannot carry all of 17 attributes; raise items or attributesPerItem,"
                        + " or lower attributes");
        assertThat(spec(3, 8, 16, 0, 4, 2, 0, 0, 1)).isNotNull();
    }

    @Test
    void refusesAnEmptyName() {
        assertRefused(
                () -> new SyntheticSpec(" ", 3, 8, 2, 0, 4, 1, 0, 0, 1, 1), "name is empty; give the data set a name");
    }

    private static SyntheticSpec spec(
            int users,
            int items,
            int attributes,
            int coarse,
            double interactions,
            double attributesPerItem,
            double friends,
            double likes,
            double skew) {
        return new SyntheticSpec(
                "test", users, items, attributes, coarse, interactions, attributesPerItem, friends, likes, skew, 1);
    }

    private static int[] totals(SyntheticSpec spec) {
        return new int[] {spec.interactions(), spec.itemAttributes(), spec.friendships(), spec.likes()};
    }

    private static void assertRefused(Runnable making, String message) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
