package askwalk.walk;

import static askwalk.graph.Shelf.AT_MOST_10;
import static askwalk.graph.Shelf.AT_MOST_20;
import static askwalk.graph.Shelf.BOOK;
import static askwalk.graph.Shelf.DISC;
import static askwalk.graph.Shelf.FROM_10_TO_20;
import static askwalk.graph.Shelf.JAZZ;
import static askwalk.graph.Shelf.OVER_20;
import static askwalk.graph.Shelf.UP_TO_10;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.AttributeSchema;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Shelf;
import askwalk.graph.TinyGraph;
import askwalk.graph.ValueRange;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImpliedAnswersTest {

    private final Walk walk = new Walk(InMemoryGraph.of(Shelf.data()));

    @Test
    void aYesToACutImpliesTheCutsAboveAndExcludesTheRangesAbove() {
        answer(AT_MOST_10, Response.ACCEPTED);
        assertThat(walk.impliedResponse(AT_MOST_20)).contains(Response.ACCEPTED);
        assertThat(walk.impliedResponse(UP_TO_10)).contains(Response.ACCEPTED);
        assertThat(walk.impliedResponse(FROM_10_TO_20)).contains(Response.REJECTED);
        assertThat(walk.impliedResponse(OVER_20)).contains(Response.REJECTED);
        assertThat(walk.impliedResponse(JAZZ)).isEmpty();
        assertThat(walk.isAskable(AT_MOST_20)).isFalse();
        assertThat(walk.isAsked(AT_MOST_20)).isFalse();
        assertThat(walk.closed()).isEqualTo(Ids.of(AT_MOST_10, AT_MOST_20, UP_TO_10, FROM_10_TO_20, OVER_20));
        assertThat(walk.reachable().toIds()).isEqualTo(Ids.of(0, BOOK, DISC, 4));
    }

    @Test
    void aNoToACutLeavesTheCutsAboveOpen() {
        answer(AT_MOST_10, Response.REJECTED);
        assertThat(walk.impliedResponse(AT_MOST_20)).isEmpty();
        assertThat(walk.impliedResponse(UP_TO_10)).contains(Response.REJECTED);
        answer(AT_MOST_20, Response.ACCEPTED);
        assertThat(walk.impliedResponse(FROM_10_TO_20)).contains(Response.ACCEPTED);
        assertThat(walk.impliedResponse(OVER_20)).contains(Response.REJECTED);
        walk.undo();
        assertThat(walk.impliedResponse(FROM_10_TO_20)).isEmpty();
        assertThat(walk.isAskable(AT_MOST_20)).isTrue();
        walk.restart(WalkView.UNKNOWN_USER);
        assertThat(walk.closed()).isEqualTo(Ids.of());
    }

    @Test
    void aYesInAnExclusiveGroupAnswersTheOthers() {
        answer(BOOK, Response.ACCEPTED);
        assertThat(walk.impliedResponse(DISC)).contains(Response.REJECTED);
        walk.undo();
        answer(BOOK, Response.REJECTED);
        assertThat(walk.impliedResponse(DISC)).as("the last one is left").contains(Response.ACCEPTED);
        walk.undo();
        answer(BOOK, Response.UNKNOWN);
        assertThat(walk.impliedResponse(DISC)).isEmpty();
    }

    @Test
    void contradictoryAnswersImplyNothing() {
        walk.answerAttributes(Ids.of(AT_MOST_10, AT_MOST_20), List.of(Response.ACCEPTED, Response.REJECTED));
        assertThat(walk.impliedResponse(AT_MOST_10)).isEmpty();
        assertThat(walk.impliedResponse(FROM_10_TO_20)).isEmpty();
        assertThat(walk.isAskable(AT_MOST_10)).as("it was asked").isFalse();
        assertThat(walk.isAskable(FROM_10_TO_20)).isTrue();
    }

    @Test
    void attributesClosedByTheCallerStayClosedAfterAnUndo() {
        walk.close(Ids.of(JAZZ));
        answer(BOOK, Response.ACCEPTED);
        assertThat(walk.closed()).isEqualTo(Ids.of(JAZZ, BOOK, DISC));
        walk.close(Ids.of());
        assertThat(walk.closed()).isEqualTo(Ids.of(BOOK, DISC));
        assertThat(walk.isAskable(JAZZ)).isTrue();
        walk.close(Ids.of(JAZZ));
        walk.undo();
        assertThat(walk.closed()).isEqualTo(Ids.of(JAZZ));
    }

    @Test
    void aGraphWithoutGroupsAndNumbersImpliesNothing() {
        Walk plain = new Walk(InMemoryGraph.of(TinyGraph.data()));
        plain.answerAttributes(Ids.of(0), List.of(Response.ACCEPTED));
        assertThat(plain.impliedResponse(0)).isEqualTo(Optional.empty());
        assertThat(plain.closed()).isEqualTo(Ids.of());
    }

    /** A number of every cell stands for a user; answers leave the users who would give them. */
    @Test
    void theClosureIsThatOfAllUsersWhoseAnswersAgree() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            GraphData data = column(random);
            AttributeSchema schema = data.schema();
            Walk answered = new Walk(InMemoryGraph.of(data));
            List<Integer> ranges = new ArrayList<>();
            for (int a = 0; a < data.catalogue().size(VertexType.ATTRIBUTE); a++) {
                if (schema.range(a) != null) {
                    ranges.add(a);
                }
            }
            double wanted = random.nextInt(-5, 25) + 0.5;
            List<Double> users = new ArrayList<>();
            for (int user = -7; user < 27; user++) {
                users.add(user + 0.5);
            }
            while (true) {
                List<Integer> askable = new ArrayList<>();
                for (int a : ranges) {
                    Optional<Response> implied = implied(users, schema.range(a));
                    assertThat(answered.impliedResponse(a))
                            .as("seed %d, %s", seed, schema.range(a))
                            .isEqualTo(implied);
                    if (implied.isEmpty()) {
                        askable.add(a);
                        assertThat(answered.isAskable(a)).isTrue();
                    } else {
                        assertThat(answered.isAskable(a)).isFalse();
                    }
                }
                if (askable.isEmpty()) {
                    break;
                }
                int asked = askable.get(random.nextInt(askable.size()));
                boolean yes = schema.range(asked).contains(wanted);
                answered.answerAttributes(Ids.of(asked), List.of(yes ? Response.ACCEPTED : Response.REJECTED));
                users.removeIf(user -> schema.range(asked).contains(user) != yes);
            }
        }
    }

    private static Optional<Response> implied(List<Double> users, ValueRange range) {
        long inside = users.stream().filter(range::contains).count();
        return inside == 0
                ? Optional.of(Response.REJECTED)
                : inside == users.size() ? Optional.of(Response.ACCEPTED) : Optional.empty();
    }

    private static GraphData column(SplittableRandom random) {
        GraphBuilder builder = new GraphBuilder();
        int price = builder.schema().column("price");
        for (int item = 0; item < 3; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i" + item);
            builder.schema().value(price, item, random.nextInt(20));
        }
        builder.schema()
                .cut(
                        price,
                        random.ints(1 + random.nextInt(8), -4, 24)
                                .sorted()
                                .distinct()
                                .asDoubleStream()
                                .toArray());
        return builder.build();
    }

    private void answer(int attribute, Response response) {
        walk.answerAttributes(Ids.of(attribute), List.of(response));
    }
}
