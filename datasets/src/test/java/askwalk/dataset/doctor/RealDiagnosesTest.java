package askwalk.dataset.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Fixtures;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known facts about the real data sets, from their READMEs and from independent counts. */
class RealDiagnosesTest {

    private static Path data;

    @BeforeAll
    static void findTheData() {
        data = Fixtures.realData();
    }

    /** The likes were derived from the tags of all items; only held-out items explain 2,918 of them. */
    @ParameterizedTest
    @ValueSource(strings = {"tsv/lastfm_star", "original/lastfm_star"})
    void lastFmStarHasLikesFromTargets(String folder) {
        Diagnosis diagnosis = Doctor.examine(data.resolve(folder));

        assertThat(diagnosis.count(Severity.ERROR)).isZero();
        assertThat(diagnosis.count(IssueKind.LIKES_FROM_TARGETS)).isEqualTo(1);
        assertThat(diagnosis.issues(IssueKind.LIKES_FROM_TARGETS).get(0).message())
                .contains("user_", "6,516 of 33,120 likes", "carries 2,918 of them, where chance gives 2");
        assertThat(diagnosis.count(IssueKind.ID_ORDER)).isZero();
    }

    /** Its 33 attributes are so common that training items explain nearly all likes, whatever their origin. */
    @ParameterizedTest
    @ValueSource(strings = {"tsv/lastfm", "original/lastfm"})
    void lastFmHasLikesFromElsewhere(String folder) {
        Diagnosis diagnosis = Doctor.examine(data.resolve(folder));

        assertThat(diagnosis.count(Severity.ERROR)).isZero();
        assertThat(diagnosis.issues(IssueKind.LIKES_FROM_ELSEWHERE).get(0).message())
                .contains("90 of 7,276 likes", "carries 32 of them, where chance gives 3");
        assertThat(diagnosis.count(IssueKind.LIKES_FROM_TARGETS)).isZero();
        assertThat(diagnosis.count(IssueKind.IDLE_ITEM)).isEqualTo(309);
        assertThat(diagnosis.count(IssueKind.ID_ORDER)).isZero();
        assertThat(diagnosis.count(IssueKind.ID_TREND)).isZero();
    }

    /**
     * The ids of the source order training before the rest, for every user; the other official split is not a graph.
     */
    @Test
    void lastFmHasAColumnThatTells() {
        Diagnosis diagnosis = Doctor.examine(data.resolve("tsv/lastfm"));

        assertThat(diagnosis.issues(IssueKind.COLUMN_ORDER))
                .singleElement()
                .extracting(Issue::message)
                .asString()
                .contains("items.tsv:1:raw_id: ", "larger raw_id in 100.0 % of");
        assertThat(diagnosis.verdict()).isEqualTo("no defect, no leak, 313 notes");
    }

    @Test
    void movieLensHasTwoItemsWithoutAttributesAndIdsThatFollowTime() {
        Diagnosis diagnosis = Doctor.examine(data.resolve("tsv/movielens_small"));

        assertThat(diagnosis.counts())
                .isEqualTo(Map.of(
                        IssueKind.BARE_ITEM,
                        2L,
                        IssueKind.ID_TREND,
                        1L,
                        IssueKind.COLUMN_ORDER,
                        2L,
                        IssueKind.SAME_NAME,
                        2L));
        assertThat(diagnosis.issues(IssueKind.BARE_ITEM))
                .extracting(Issue::message)
                .allMatch(message -> message.contains("items.tsv:"));
        assertThat(diagnosis.isHealthy()).isFalse();
    }

    @Test
    void yelpHasUsersInOnePartAndNoLeak() {
        Diagnosis diagnosis = Doctor.examine(data.resolve("tsv/yelp_partial"));

        assertThat(diagnosis.counts())
                .isEqualTo(Map.of(
                        IssueKind.ONE_SPLIT_USER,
                        17L + 287L,
                        IssueKind.IDLE_ITEM,
                        17_594L,
                        IssueKind.SAME_NAME,
                        233L,
                        IssueKind.SAME_NAME_BUT_CASE,
                        8L));
        assertThat(diagnosis.verdict()).isEqualTo("304 defects, no leak, 17,835 notes");
    }
}
