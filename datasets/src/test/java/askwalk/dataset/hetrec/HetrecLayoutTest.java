package askwalk.dataset.hetrec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Manifest;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HetrecLayoutTest {

    private static final Split BY_TIME = new Split(SplitMethod.TIME, 1);

    @TempDir
    Path folder;

    /**
     * User 2 played artists 1 to 4 and tagged 1 to 3: artist 2 first, artist 3 last, and artist 1 on a date before
     * there was a Last.fm; so artists 1 and 4, which have no time, are training, 2 is validation and 3 test.
     */
    @BeforeEach
    void writeAGoodFolder() {
        Fixtures.write(
                folder, "artists.dat", "id\tname\turl", "1\tABBA\tx", "2\t\"Weird\" Al\t", "3\tMotörhead\tx", "4\tX\t");
        Fixtures.writeBytes(
                folder,
                "tags.dat",
                "tagID\ttagValue\r\n1\tpop\r\n2\tespañol\r\n3\tmetal\r\n4\tunused\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Fixtures.write(
                folder,
                "user_artists.dat",
                "userID\tartistID\tweight",
                "2\t1\t13883",
                "2\t2\t1",
                "2\t3\t0",
                "2\t4\t5",
                "7\t2\t3");
        Fixtures.write(
                folder,
                "user_taggedartists.dat",
                "userID\tartistID\ttagID\tday\tmonth\tyear",
                "2\t1\t1\t1\t6\t1956",
                "2\t2\t2\t1\t4\t2011",
                "2\t2\t1\t1\t4\t2009",
                "2\t3\t3\t1\t5\t2009",
                "7\t3\t3\t1\t4\t2006",
                "9\t55\t1\t1\t4\t2006");
        Fixtures.write(folder, "user_friends.dat", "userID\tfriendID", "2\t7", "7\t2", "8\t2");
    }

    @Test
    void readsVertices() {
        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.manifest().layout()).isEqualTo("hetrec");
        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly("1=ABBA", "2=\"Weird\" Al", "3=Motörhead", "4=X", "55=artist 55");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("1=pop", "2=español", "3=metal", "4=unused");
        assertThat(Fixtures.vertices(dataset, VertexType.USER))
                .containsExactly("2=user 2", "7=user 7", "9=user 9", "8=user 8");
    }

    @Test
    void tagsMayBeUtf8() {
        Fixtures.write(folder, "tags.dat", "tagID\ttagValue", "1\tpop", "2\tespañol", "3\tmetal");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .containsExactly("1=pop", "2=español", "3=metal");
    }

    @Test
    void readsRelations() {
        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE)).containsExactly("1>1", "2>1", "2>2", "3>3", "55>1");
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).containsExactly("2>7", "2>8", "7>2", "8>2");
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF)).isEmpty();
    }

    @Test
    void assignmentsAndFriendsAreNoReferenceForEachOther() {
        Fixtures.write(
                folder, "user_taggedartists.dat", "userID\tartistID\ttagID\tday\tmonth\tyear", "02\t1\t1\t1\t6\t2006");
        Fixtures.write(folder, "user_friends.dat", "userID\tfriendID", "02\t07");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/user_taggedartists.dat: 1 of the 1 user ids in"
                        + " user_taggedartists.dat are not in user_artists.dat, such as '02': elsewhere it is '2'");
    }

    @Test
    void splitsByTheEarliestTagWithWhatHasNoTimeFirst() {
        Dataset dataset = open(BY_TIME);

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("2>1", "2>4", "7>2");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("2>2");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("2>3");
        assertThat(dataset.manifest().splitRule()).startsWith("for each user by time");
    }

    @Test
    void likesOnlyWhatWasGivenToTrainingArtists() {
        // Tags 2 and 1 were given to artist 2 and tag 3 to artist 3, which are not to be known; tag 1 also to artist 1.
        // Users 7 and 9 tagged artists that they did not play.
        assertThat(Fixtures.edges(open(BY_TIME), Relation.LIKES)).containsExactly("2>1");
    }

    @Test
    void readsTimestampsInstead() {
        Fixtures.delete(folder, "user_taggedartists.dat");
        Fixtures.write(
                folder,
                "user_taggedartists-timestamps.dat",
                "userID\tartistID\ttagID\ttimestamp",
                "2\t1\t1\t-428720400000",
                "2\t2\t1\t1241128800000",
                "2\t3\t3\t1238536800000");

        Dataset dataset = open(BY_TIME);

        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("2>3");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("2>2");
    }

    @Test
    void splitsAtRandomByDefaultAndNeedsNoFriends() {
        Fixtures.delete(folder, "user_friends.dat");

        Manifest manifest = Datasets.open(folder).manifest();

        assertThat(manifest.splitRule())
                .endsWith("at random (seed 1); users with fewer than 3 interactions are all training");
        assertThat(manifest.origin()).startsWith("HetRec 2011 Last.fm 2k");
        assertThat(manifest.counts().tuples().values()).containsExactly(3, 1, 1);
        assertThat(manifest.files().keySet())
                .containsExactly("artists.dat", "tags.dat", "user_artists.dat", "user_taggedartists.dat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1", "many", "Infinity", "0x10", "1d", " 3"})
    void refusesAWeightThatIsNone(String weight) {
        Fixtures.write(folder, "user_artists.dat", "userID\tartistID\tweight", "2\t1\t" + weight);

        assertRefused("user_artists.dat:2:weight: expected the number of plays, ");
        assertThatThrownBy(() -> Datasets.open(folder)).hasMessageEndingWith("but found '" + weight + "'");
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 2009", "30, 2, 2009", "1, 13, 2009", "x, 4, 2009", "1.5, 4, 2009", "1, 4, ''"})
    void refusesADateThatIsNone(String day, String month, String year) {
        Fixtures.write(
                folder,
                "user_taggedartists.dat",
                "userID\tartistID\ttagID\tday\tmonth\tyear",
                String.join("\t", "2", "1", "1", day, month, year));

        assertRefused("user_taggedartists.dat:2:day: there is no date with day '" + day + "', month '" + month
                + "' and year '" + year + "'; correct or remove it");
    }

    @Test
    void refusesWhatIsNotThere() {
        Fixtures.write(folder, "user_artists.dat", "userID\tartistID\tweight", "2\t1\t3", "2\t55\t3");
        assertRefused("user_artists.dat:3:artistID: '55' is not an id in artists.dat; add it there or remove it here");

        Fixtures.write(folder, "user_artists.dat", "userID\tartistID\tweight", "2\t1\t3");
        Fixtures.write(
                folder, "user_taggedartists.dat", "userID\tartistID\ttagID\tday\tmonth\tyear", "2\t1\t99\t1\t1\t2009");
        assertRefused("user_taggedartists.dat:2:tagID: '99' is not an id in tags.dat; add it there or remove it here");
    }

    @Test
    void refusesAFolderWithoutTags() {
        Fixtures.delete(folder, "user_taggedartists.dat");

        assertRefused("user_taggedartists.dat: this file is missing; a folder with the hetrec layout has artists.dat,"
                + " tags.dat, user_artists.dat, user_taggedartists.dat; add it");
    }

    @Test
    void refusesToPlayTwice() {
        Fixtures.write(folder, "user_artists.dat", "userID\tartistID\tweight", "2\t1\t3", "2\t2\t3", "2\t1\t4");

        assertRefused("user_artists.dat:4: user '2' and item '1' are a duplicate of line 2; remove one of the two");
    }

    @Test
    void refusesAFileWithoutRows() {
        Fixtures.write(folder, "user_artists.dat", "userID\tartistID\tweight");

        assertRefused("user_artists.dat: this file has no interaction; fetch it again");
    }

    private Dataset open(Split split) {
        return Datasets.open(folder, Datasets.layoutOf(folder), split);
    }

    private void assertRefused(String start) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/" + start);
    }
}
