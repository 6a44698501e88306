package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void takesTheFewestChangesWhateverTheCase() {
        assertThat(NearestName.of("KITEN", List.of("sitting", "Kitten", "mitten")))
                .isEqualTo("Kitten");
        assertThat(NearestName.of("abc", List.of("abd", "abe"))).isEqualTo("abd");
        assertThat(NearestName.of("", List.of("long", "ab"))).isEqualTo("ab");
        assertThat(NearestName.of("a", List.of())).isNull();
    }

    @Test
    void namesThatBeginAsGivenComeFirst() {
        assertThat(NearestName.of("pop", List.of("top", "popularity", "pops", "mop")))
                .isEqualTo("pops");
        assertThat(NearestName.of("pop", List.of("popularity", "top"))).isEqualTo("popularity");
    }
}
