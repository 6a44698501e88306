package askwalk.simulation;

import static askwalk.testing.GapGraphs.ATLAS;
import static askwalk.testing.GapGraphs.AT_MOST_10;
import static askwalk.testing.GapGraphs.BALLAD;
import static askwalk.testing.GapGraphs.CLASSICAL;
import static askwalk.testing.GapGraphs.DIRGE;
import static askwalk.testing.GapGraphs.GIFT;
import static askwalk.testing.GapGraphs.JAZZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Ask;
import askwalk.conversation.Protocol;
import askwalk.conversation.Turn;
import askwalk.graph.Adjacency;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.GapGraphs;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Simulated users whose target leaves attributes open. */
class GapUserTest {

    private final KnowledgeGraph shelf = GapGraphs.shelf();

    @Test
    void whatTheGraphLeavesOpenTheUserDoesNotKnow() {
        assertThat(response(ATLAS, JAZZ, null)).isEqualTo(Response.UNKNOWN);
        assertThat(response(ATLAS, AT_MOST_10, null)).isEqualTo(Response.UNKNOWN);
        assertThat(response(ATLAS, GIFT, null)).isEqualTo(Response.ACCEPTED);
        assertThat(response(DIRGE, JAZZ, null)).as("it is stated to lack it").isEqualTo(Response.REJECTED);
        assertThat(response(DIRGE, CLASSICAL, null)).isEqualTo(Response.UNKNOWN);
        assertThat(response(BALLAD, CLASSICAL, null)).as("it states its genre").isEqualTo(Response.REJECTED);
        assertThat(response(BALLAD, GIFT, null)).isEqualTo(Response.REJECTED);
        assertThat(response(BALLAD, AT_MOST_10, null)).isEqualTo(Response.ACCEPTED);
    }

    @Test
    void usersWithHiddenAttributesKnowEverything() {
        Adjacency hidden = Adjacency.of(Ids.of(ATLAS), Ids.of(JAZZ), 4);
        assertThat(response(ATLAS, JAZZ, hidden)).isEqualTo(Response.ACCEPTED);
        assertThat(response(ATLAS, CLASSICAL, hidden)).isEqualTo(Response.REJECTED);
        assertThat(response(DIRGE, CLASSICAL, hidden)).isEqualTo(Response.REJECTED);
        assertThat(openings(ATLAS, hidden)).containsExactly(JAZZ, GIFT);
    }

    @Test
    void derivedAttributesAreNeverDrawn() {
        assertThat(openings(BALLAD, null)).containsExactly(JAZZ);
        assertThat(openings(DIRGE, null)).containsExactly(GIFT);
    }

    @Test
    void hiddenAttributesOfAnotherGraphAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> testbed(Adjacency.of(Ids.of(0), Ids.of(0), 3)))
                .withMessage("the hidden attributes are of 3 items, but the graph has 4 of them");
    }

    private Testbed testbed(Adjacency hidden) {
        return Testbed.of(shelf, Protocol.IDEAL, new Seed(1)).withHiddenAttributes(hidden);
    }

    private Response response(int target, int attribute, Adjacency hidden) {
        TruthfulUser user = TruthfulUser.of(testbed(hidden), WalkView.UNKNOWN_USER, target);
        Response alone = user.answer(Ask.about(attribute)).responses().get(0);
        int other = attribute == GIFT ? JAZZ : GIFT;
        assertThat(user.answer(Ask.about(attribute, other)).responses().get(0)).isEqualTo(alone);
        return alone;
    }

    private Set<Integer> openings(int target, Adjacency hidden) {
        Set<Integer> drawn = new TreeSet<>();
        OpeningDraw draw = new OpeningDraw(shelf, Protocol.IDEAL);
        TruthfulUser user = TruthfulUser.of(testbed(hidden), WalkView.UNKNOWN_USER, target);
        for (int trial = 0; trial < 60; trial++) {
            draw.draw(user, new Seed(trial)).map(Turn::accepted).ifPresent(named -> drawn.add(named.get(0)));
        }
        return drawn;
    }
}
