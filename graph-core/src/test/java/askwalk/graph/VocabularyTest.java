package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The small types: vertices, relations, roles, constraints and tuples. */
class VocabularyTest {

    @Test
    void wordsDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(VertexType.ITEM.word()).isEqualTo("item");
            assertThat(VertexType.USER.word()).isEqualTo("user");
            assertThat(Role.TRAIN.word()).isEqualTo("train");
            assertThat(Role.VALIDATION.word()).isEqualTo("validation");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void onlyFriendshipIsSymmetric() {
        for (Relation relation : Relation.values()) {
            assertThat(relation.symmetric()).as("%s", relation).isEqualTo(relation == Relation.FRIEND_OF);
        }
    }

    @Test
    void aVertexHasATypeAndAnIdFromZero() {
        assertThat(Vertex.user(0)).isEqualTo(new Vertex(VertexType.USER, 0));
        assertThat(Vertex.item(1)).isEqualTo(new Vertex(VertexType.ITEM, 1));
        assertThat(Vertex.attribute(2)).isEqualTo(new Vertex(VertexType.ATTRIBUTE, 2));
        assertThatThrownBy(() -> Vertex.item(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a vertex id is zero or more, not -1");
        assertThatThrownBy(() -> new Vertex(null, 0))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("type");
    }

    @Test
    void constraintsHaveThreeParts() {
        Ids some = Ids.of(3);
        assertThat(Constraints.allOf(some)).isEqualTo(new Constraints(some, Ids.of(), Ids.of()));
        assertThat(Constraints.NONE).isEqualTo(new Constraints(Ids.of(), Ids.of(), Ids.of()));
        assertThatThrownBy(() -> new Constraints(null, some, some))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("allOf");
        assertThatThrownBy(() -> new Constraints(some, null, some))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("noneOf");
        assertThatThrownBy(() -> new Constraints(some, some, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("except");
    }

    @Test
    void tuplesArePairsInTheOrderGiven() {
        Tuples tuples = Tuples.of(Role.TEST, Ids.of(1, 0), Ids.of(5, 6));
        assertThat(tuples.role()).isEqualTo(Role.TEST);
        assertThat(tuples.size()).isEqualTo(2);
        assertThat(tuples.user(0)).isEqualTo(1);
        assertThat(tuples.item(0)).isEqualTo(5);
        assertThat(tuples.user(1)).isZero();
        assertThat(tuples.item(1)).isEqualTo(6);
        assertThatThrownBy(() -> tuples.user(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tuples.item(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tuplesHaveAsManyUsersAsItemsAndARole() {
        assertThatThrownBy(() -> Tuples.of(Role.TRAIN, Ids.of(1, 0), Ids.of(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 users but 1 items");
        assertThatThrownBy(() -> Tuples.of(null, Ids.of(), Ids.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("role");
    }
}
