package askwalk.dataset.recbole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attributes built from the values of atomic files. */
class ValuesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void interactions() {
        Fixtures.write(folder, "x.inter", "user_id:token\titem_id:token", "1\t1", "1\t2", "1\t3");
    }

    @Test
    void theColumnIsInTheNameWhereTheValueAloneIsAmbiguous() {
        Fixtures.write(
                folder,
                "x.item",
                "item_id:token\tearly_access:token\tmultiplayer:token\tmood:token\tgenre:token",
                "1\tTrue\tFalse\tDark\tAction",
                "2\tFalse\tTrue\tCalm\tdark");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .containsExactly(
                        "early_access=True=early_access: True",
                        "multiplayer=False=multiplayer: False",
                        "mood=Dark=mood: Dark",
                        "genre=Action=Action",
                        "early_access=False=early_access: False",
                        "multiplayer=True=multiplayer: True",
                        "mood=Calm=Calm",
                        "genre=dark=genre: dark",
                        "parent:early_access=early_access",
                        "parent:multiplayer=multiplayer",
                        "parent:mood=mood",
                        "parent:genre=genre");
    }

    @Test
    void aMereYesHasItsColumnInItsName() {
        Fixtures.write(folder, "x.item", "item_id:token\texplicit:token", "1\tTrue", "2\t1");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.ATTRIBUTE))
                .startsWith("explicit=True=explicit: True", "explicit=1=explicit: 1");
    }

    @Test
    void blanksAroundValuesAndIdsAreLeftOut() {
        Fixtures.write(
                folder, "x.item", "item_id:token\tmood:token\tgenre:token_seq", " 1\t dark \ta  b ", "2\tdark\t b");

        assertThat(Fixtures.edges(Datasets.open(folder), Relation.HAS_ATTRIBUTE))
                .containsExactlyInAnyOrder("1>mood=dark", "2>mood=dark", "1>genre=a", "1>genre=b", "2>genre=b");
    }

    @Test
    void missingValuesInColumnsThatAreNotUsedAreNoMistake() {
        Fixtures.write(
                folder,
                "x.inter",
                "user_id:token\titem_id:token\trating:float\ttimestamp:float",
                "1\t1\t4.0\t1",
                "1\t2\t\t2",
                "1\t3\t3.0\t",
                "1\t4\tnan\tNaN");
        Fixtures.write(folder, "x.item", "item_id:token\tgenre:token", "1\ta", "2\tb", "3\tb", "4\tb");

        Dataset data = Datasets.open(folder);

        assertThat(data.manifest().counts().tuples().values()).containsExactly(2, 1, 1);
        assertThatThrownBy(() -> Datasets.open(folder, Datasets.layoutOf(folder), new Split(SplitMethod.TIME, 1)))
                .hasMessageStartingWith(folder + "/x.inter:4:timestamp: this field is empty");
    }
}
