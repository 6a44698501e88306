package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UserAttributesTest {

    /** User 0 has 2 and 5, user 1 nothing, user 2 has 0, 2 and 4, user 3 has 5. */
    private static final UserAttributes LISTS =
            UserAttributes.of(4, 6, Ids.of(2, 0, 2, 3, 0, 2), Ids.of(4, 5, 0, 5, 2, 2));

    @Test
    void listsAscendInWhateverOrderThePairsCome() {
        assertThat(LISTS.userCount()).isEqualTo(4);
        assertThat(LISTS.attributeCount()).isEqualTo(6);
        assertThat(LISTS.list(0)).isEqualTo(Ids.of(2, 5));
        assertThat(LISTS.list(1)).isEqualTo(Ids.of());
        assertThat(LISTS.list(2)).isEqualTo(Ids.of(0, 2, 4));
        assertThat(LISTS.list(3)).isEqualTo(Ids.of(5));
    }

    @Test
    void aListContainsOnlyItsOwnAttributes() {
        assertThat(LISTS.contains(0, 2)).isTrue();
        assertThat(LISTS.contains(0, 5)).isTrue();
        assertThat(LISTS.contains(0, 0)).as("the next list's").isFalse();
        assertThat(LISTS.contains(1, 5)).isFalse();
        assertThat(LISTS.contains(3, 4)).as("the last list's").isFalse();
        assertThat(LISTS.contains(0, 6)).as("no attribute at all").isFalse();
    }

    @Test
    void thereIsNoListOfAnUnknownUser() {
        for (int user : new int[] {-1, 4}) {
            assertThatThrownBy(() -> LISTS.list(user)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> LISTS.contains(user, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void invalidPairsAreRejected() {
        refused(4, 6, Ids.of(0, 1), Ids.of(3), "2 users but 1 attributes");
        refused(4, 6, Ids.of(0, 4), Ids.of(3, 3), "a list names user 4, but there are 4 of them, from 0");
        refused(4, 6, Ids.of(0, -1), Ids.of(3, 3), "a list names user -1, but there are 4 of them, from 0");
        refused(4, 6, Ids.of(0, 1), Ids.of(3, 6), "a list names attribute 6, but there are 6 of them, from 0");
        refused(4, 6, Ids.of(0, 1), Ids.of(-1, 3), "a list names attribute -1, but there are 6 of them, from 0");
        refused(4, 6, Ids.of(1, 0, 1), Ids.of(3, 3, 3), "user 1 has attribute 3 twice");
        refused(-1, 6, Ids.of(), Ids.of(), "there cannot be -1 users and 6 attributes");
        refused(4, -1, Ids.of(), Ids.of(), "there cannot be 4 users and -1 attributes");
    }

    @Test
    void trainersSeeTheListsOfTheUsersOfTheirTuples() {
        Tuples train = Tuples.of(Role.TRAIN, Ids.of(2, 1, 2), Ids.of(7, 8, 9));
        Tuples validation = Tuples.of(Role.VALIDATION, Ids.of(3), Ids.of(0));
        UserAttributes seen = LISTS.forTraining(train, validation);
        assertThat(seen.userCount()).isEqualTo(4);
        assertThat(seen.attributeCount()).isEqualTo(6);
        assertThat(seen.list(0)).as("a test user's").isEqualTo(Ids.of());
        assertThat(seen.list(1)).isEqualTo(Ids.of());
        assertThat(seen.list(2)).isEqualTo(Ids.of(0, 2, 4));
        assertThat(seen.list(3)).isEqualTo(Ids.of(5));
        assertThat(seen.contains(0, 2)).isFalse();
        assertThat(seen.contains(2, 2)).isTrue();
        assertThat(LISTS.list(0)).as("as it was").isEqualTo(Ids.of(2, 5));
        assertThat(LISTS.forTraining().list(2)).as("of no tuples").isEqualTo(Ids.of());
    }

    @Test
    void trainersSeeNoListsOfTestTuples() {
        Tuples train = Tuples.of(Role.TRAIN, Ids.of(0), Ids.of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LISTS.forTraining(train, Tuples.of(Role.TEST, Ids.of(3), Ids.of(0))))
                .withMessage("a policy is trained on training and validation tuples, not on test tuples");
        assertThatThrownBy(() -> LISTS.forTraining(Tuples.of(Role.TRAIN, Ids.of(4), Ids.of(0))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void listsHoldThePairsGivenAndNoOthers() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int users = 1 + random.nextInt(9);
            int attributes = 1 + random.nextInt(12);
            Set<Integer> pairs = new LinkedHashSet<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                pairs.add(random.nextInt(users * attributes));
            }
            Ids owners = Ids.of(pairs.stream().mapToInt(p -> p / attributes).toArray());
            Ids owned = Ids.of(pairs.stream().mapToInt(p -> p % attributes).toArray());
            UserAttributes lists = UserAttributes.of(users, attributes, owners, owned);
            for (int pair = 0; pair < users * attributes; pair++) {
                boolean given = pairs.contains(pair);
                int user = pair / attributes;
                assertThat(lists.contains(user, pair % attributes))
                        .as("seed %d, pair %d", seed, pair)
                        .isEqualTo(given);
                assertThat(lists.list(user).contains(pair % attributes))
                        .as("seed %d, pair %d", seed, pair)
                        .isEqualTo(given);
            }
        }
    }

    private static void refused(int userCount, int attributeCount, Ids users, Ids attributes, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserAttributes.of(userCount, attributeCount, users, attributes))
                .withMessage(message);
    }
}
