package askwalk.walk;

import static askwalk.graph.TinyGraph.ANN;
import static askwalk.graph.TinyGraph.BITCHES_BREW;
import static askwalk.graph.TinyGraph.BLUE_TRAIN;
import static askwalk.graph.TinyGraph.BOB;
import static askwalk.graph.TinyGraph.CALM;
import static askwalk.graph.TinyGraph.CY;
import static askwalk.graph.TinyGraph.HARVEST;
import static askwalk.graph.TinyGraph.JAZZ;
import static askwalk.graph.TinyGraph.KIND_OF_BLUE;
import static askwalk.graph.TinyGraph.NEVERMIND;
import static askwalk.graph.TinyGraph.OPERA;
import static askwalk.graph.TinyGraph.ROCK;
import static askwalk.graph.TinyGraph.SAX;
import static askwalk.graph.TinyGraph.TRUMPET;
import static askwalk.graph.TinyGraph.WIND;
import static askwalk.walk.Response.ACCEPTED;
import static askwalk.walk.Response.REJECTED;
import static askwalk.walk.Response.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.AttributeLists;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphAccessException;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Row;
import askwalk.graph.TinyGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final Answer JAZZ_ACCEPTED = new Answer(VertexType.ATTRIBUTE, Ids.of(JAZZ), List.of(ACCEPTED));

    private final KnowledgeGraph graph = InMemoryGraph.of(TinyGraph.data());
    private final Walk walk = new Walk(graph);

    @Test
    void beginsWithEveryItemAndNoUser() {
        assertThat(walk.graph()).isSameAs(graph);
        assertThat(walk.user()).isEqualTo(WalkView.UNKNOWN_USER);
        assertThat(walk.candidateCount()).isEqualTo(6);
        assertThat(seen().candidateItems()).isEqualTo(Ids.of(0, 1, 2, 3, 4, 5));
        assertThat(seen().counts()).isEqualTo(Ids.of(3, 3, 2, 1, 2, 0, 0));
        assertThat(seen().reachable()).isEqualTo(Ids.of(JAZZ, ROCK, TRUMPET, SAX, CALM));
        assertThat(seen().asked()).isEqualTo(Ids.of());
        assertThat(walk.rejectedItems()).isEqualTo(Ids.of());
        assertThat(walk.path().vertices()).isEmpty();
    }

    @Test
    void acceptedAttributesFilterCandidates() {
        answerAttribute(ACCEPTED, JAZZ);
        assertThat(Row.all(walk.candidates()))
                .containsExactly(
                        Row.of(KIND_OF_BLUE, JAZZ, TRUMPET, CALM),
                        Row.of(BITCHES_BREW, JAZZ, ROCK, TRUMPET),
                        Row.of(BLUE_TRAIN, JAZZ, SAX));
        assertThat(seen().counts()).isEqualTo(Ids.of(3, 1, 2, 1, 1, 0, 0));
        assertThat(seen().reachable()).isEqualTo(Ids.of(ROCK, TRUMPET, SAX, CALM));

        answerAttribute(ACCEPTED, TRUMPET);
        assertThat(walk.candidateCount()).isEqualTo(2);
        assertThat(seen().candidateItems()).isEqualTo(Ids.of(KIND_OF_BLUE, BITCHES_BREW));
        assertThat(seen().counts()).isEqualTo(Ids.of(2, 1, 2, 0, 1, 0, 0));
        assertThat(seen().reachable()).isEqualTo(Ids.of(ROCK, CALM));
        assertThat(walk.isCandidate(BITCHES_BREW)).isTrue();
        assertThat(walk.isCandidate(BLUE_TRAIN)).isFalse();
        assertThat(walk.attributes(ACCEPTED)).isEqualTo(Ids.of(JAZZ, TRUMPET));
    }

    @Test
    void rejectedAttributesRemoveNoItem() {
        answerAttribute(ACCEPTED, JAZZ);
        answerAttribute(REJECTED, TRUMPET);
        assertThat(seen().candidateItems()).isEqualTo(Ids.of(KIND_OF_BLUE, BITCHES_BREW, BLUE_TRAIN));
        assertThat(walk.count(TRUMPET)).isEqualTo(2);
        assertThat(seen().reachable()).isEqualTo(Ids.of(ROCK, SAX, CALM));
        assertThat(walk.attributes(REJECTED)).isEqualTo(Ids.of(TRUMPET));
        assertThat(walk.attributes(ACCEPTED)).isEqualTo(Ids.of(JAZZ));
    }

    @Test
    void unknownAttributesAreOnlyNotAskedAgain() {
        answerAttribute(ACCEPTED, JAZZ);
        answerAttribute(UNKNOWN, CALM);
        assertThat(walk.candidateCount()).isEqualTo(3);
        assertThat(walk.isAsked(CALM)).isTrue();
        assertThat(walk.isAsked(SAX)).isFalse();
        assertThat(seen().reachable()).isEqualTo(Ids.of(ROCK, TRUMPET, SAX));
        assertThat(walk.attributes(UNKNOWN)).isEqualTo(Ids.of(CALM));
        assertThat(walk.attributes(REJECTED)).isEqualTo(Ids.of());
    }

    @Test
    void oneAnswerMayHaveDifferentResponses() {
        walk.answerAttributes(Ids.of(SAX, ROCK, WIND, CALM), List.of(REJECTED, ACCEPTED, UNKNOWN, ACCEPTED));
        assertThat(seen().candidateItems()).isEqualTo(Ids.of(HARVEST));
        assertThat(seen().reachable()).isEqualTo(Ids.of());
        assertThat(walk.attributes(ACCEPTED)).isEqualTo(Ids.of(ROCK, CALM));
        assertThat(walk.attributes(REJECTED)).isEqualTo(Ids.of(SAX));
        assertThat(walk.attributes(UNKNOWN)).isEqualTo(Ids.of(WIND));
    }

    @Test
    void rejectedItemsAreRemovedWithTheirAttributes() {
        answerAttribute(ACCEPTED, JAZZ);
        answerItems(REJECTED, BITCHES_BREW);
        assertThat(Row.all(walk.candidates()))
                .containsExactly(Row.of(KIND_OF_BLUE, JAZZ, TRUMPET, CALM), Row.of(BLUE_TRAIN, JAZZ, SAX));
        assertThat(walk.candidateCount()).isEqualTo(2);
        assertThat(seen().counts()).isEqualTo(Ids.of(2, 0, 1, 1, 1, 0, 0));
        assertThat(seen().reachable()).isEqualTo(Ids.of(TRUMPET, SAX, CALM));
        assertThat(walk.isRejected(BITCHES_BREW)).isTrue();
        assertThat(walk.isRejected(BLUE_TRAIN)).isFalse();

        answerItems(REJECTED, BLUE_TRAIN, KIND_OF_BLUE);
        assertThat(walk.candidateCount()).isZero();
        assertThat(walk.rejectedItems()).isEqualTo(Ids.of(BITCHES_BREW, BLUE_TRAIN, KIND_OF_BLUE));
        assertThat(seen().counts()).isEqualTo(Ids.of(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void anItemThatIsNotACandidateCanBeRejected() {
        answerAttribute(ACCEPTED, JAZZ);
        assertThat(walk.isCandidate(NEVERMIND)).isFalse();
        answerItems(REJECTED, NEVERMIND);
        assertThat(walk.isRejected(NEVERMIND)).isTrue();
        assertThat(walk.candidateCount()).isEqualTo(3);
        assertThat(seen().counts()).isEqualTo(Ids.of(3, 1, 2, 1, 1, 0, 0));
    }

    @Test
    void unknownAndAcceptedItemsStayCandidates() {
        walk.answerItems(Ids.of(BLUE_TRAIN, HARVEST), List.of(UNKNOWN, ACCEPTED));
        assertThat(walk.candidateCount()).isEqualTo(6);
        assertThat(walk.isRejected(BLUE_TRAIN)).isFalse();
        assertThat(walk.isRejected(HARVEST)).isFalse();
        assertThat(walk.rejectedItems()).isEqualTo(Ids.of());
        answerItems(UNKNOWN, BLUE_TRAIN);
        answerItems(REJECTED, BLUE_TRAIN);
        assertThat(walk.isCandidate(BLUE_TRAIN)).isFalse();
    }

    @Test
    void candidatesMayBecomeEmpty() {
        answerAttribute(ACCEPTED, SAX);
        assertThat(seen().reachable()).isEqualTo(Ids.of(JAZZ));
        answerAttribute(ACCEPTED, ROCK);
        assertThat(walk.candidateCount()).isZero();
        assertThat(walk.candidates().size()).isZero();
        assertThat(walk.reachable().isEmpty()).isTrue();
        assertThat(walk.isCandidate(BLUE_TRAIN)).isFalse();
        answerAttribute(ACCEPTED, JAZZ);
        answerItems(REJECTED, BLUE_TRAIN);
        assertThat(walk.candidateCount()).isZero();
        assertThat(walk.attributes(ACCEPTED)).isEqualTo(Ids.of(SAX, ROCK, JAZZ));
    }

    @Test
    void anAttributeWithoutCarriersLeavesNoCandidate() {
        assertThat(walk.candidateCount()).isEqualTo(6);
        answerAttribute(ACCEPTED, OPERA);
        assertThat(walk.candidateCount()).isZero();
        assertThat(seen().counts()).isEqualTo(Ids.of(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void reachableAttributesShrinkWithEveryAnswer() {
        assertThat(Ids.copyOf(walk.reachable())).isEqualTo(Ids.of(JAZZ, ROCK, TRUMPET, SAX, CALM));
        answerAttribute(REJECTED, TRUMPET);
        assertThat(Ids.copyOf(walk.reachable())).isEqualTo(Ids.of(JAZZ, ROCK, SAX, CALM));
        answerAttribute(ACCEPTED, SAX);
        assertThat(Ids.copyOf(walk.reachable())).isEqualTo(Ids.of(JAZZ));
        answerItems(REJECTED, BLUE_TRAIN);
        assertThat(walk.reachable().isEmpty()).isTrue();
        walk.undo();
        walk.undo();
        assertThat(Ids.copyOf(walk.reachable())).isEqualTo(Ids.of(JAZZ, ROCK, SAX, CALM));
    }

    @Test
    void thePathLeadsFromTheUserThroughAcceptedAttributesToTheAcceptedItem() {
        walk.restart(ANN);
        assertThat(path()).isEqualTo("Ann");
        answerAttribute(ACCEPTED, TRUMPET);
        answerAttribute(REJECTED, ROCK);
        answerAttribute(UNKNOWN, SAX);
        answerAttribute(ACCEPTED, JAZZ);
        assertThat(path()).isEqualTo("Ann → trumpet → jazz");
        answerItems(REJECTED, BITCHES_BREW);
        assertThat(path()).isEqualTo("Ann → trumpet → jazz");
        walk.answerItems(Ids.of(HARVEST, KIND_OF_BLUE), List.of(UNKNOWN, ACCEPTED));
        assertThat(path()).isEqualTo("Ann → trumpet → jazz → Kind of Blue");
        walk.undo();
        assertThat(path()).isEqualTo("Ann → trumpet → jazz");
    }

    @Test
    void thePathOfAnUnknownUserBeginsWithAnAttribute() {
        answerAttribute(ACCEPTED, JAZZ);
        assertThat(path()).isEqualTo("jazz");
        answerItems(ACCEPTED, 0);
        assertThat(path()).isEqualTo("jazz → Kind of Blue");
    }

    @Test
    void theLastAnswerIsUndoneAsAWhole() {
        walk.restart(BOB);
        answerAttribute(ACCEPTED, JAZZ);
        Seen before = seen();
        walk.answerAttributes(Ids.of(TRUMPET, ROCK), List.of(ACCEPTED, REJECTED));
        walk.undo();
        assertThat(seen()).isEqualTo(before);
        walk.answerItems(Ids.of(BITCHES_BREW, BLUE_TRAIN), List.of(REJECTED, ACCEPTED));
        walk.undo();
        assertThat(seen()).isEqualTo(before);
        walk.answerItems(Ids.of(), List.of());
        walk.undo();
        assertThat(seen()).isEqualTo(before);
        walk.undo();
        assertThat(seen()).isEqualTo(fresh(BOB));
        answerAttribute(REJECTED, JAZZ);
        assertThat(walk.attributes(REJECTED)).isEqualTo(Ids.of(JAZZ));
    }

    @Test
    void thereMustBeAnAnswerToUndo() {
        assertThatThrownBy(walk::undo)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no answer to take back");
        answerAttribute(ACCEPTED, JAZZ);
        walk.restart(ANN);
        assertThatThrownBy(walk::undo).isInstanceOf(IllegalStateException.class);
        assertThat(seen()).isEqualTo(fresh(ANN));
    }

    @Test
    void undoReplaysTheOriginalResponses() {
        List<Response> responses = new ArrayList<>(List.of(ACCEPTED));
        walk.answerAttributes(Ids.of(JAZZ), responses);
        responses.set(0, REJECTED);
        walk.answerAttributes(Ids.of(ROCK), responses);
        walk.undo();
        assertThat(walk.attributes(ACCEPTED)).isEqualTo(Ids.of(JAZZ));
        assertThat(walk.candidateCount()).isEqualTo(3);
    }

    @Test
    void restartClearsEverything() {
        walk.restart(ANN);
        walk.answerAttributes(Ids.of(JAZZ, ROCK, SAX), List.of(ACCEPTED, REJECTED, UNKNOWN));
        assertThat(walk.candidateCount()).isEqualTo(3);
        walk.answerItems(Ids.of(BLUE_TRAIN, KIND_OF_BLUE), List.of(REJECTED, ACCEPTED));
        walk.restart(CY);
        assertThat(walk.user()).isEqualTo(CY);
        assertThat(seen()).isEqualTo(fresh(CY));
        walk.restart(WalkView.UNKNOWN_USER);
        assertThat(walk.user()).isEqualTo(WalkView.UNKNOWN_USER);
        assertThat(seen()).isEqualTo(Seen.of(new Walk(graph)));
    }

    @Test
    void restartAlsoClearsOlderCaches() {
        assertThat(walk.candidateCount()).isEqualTo(6);
        walk.restart(ANN);
        answerAttribute(ACCEPTED, SAX);
        assertThat(seen().candidateItems()).isEqualTo(Ids.of(BLUE_TRAIN));
        assertThat(seen().counts()).isEqualTo(Ids.of(1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void theTimeOfAccessMakesNoDifference() {
        Walk watched = new Walk(graph);
        for (Answer answer : List.of(
                new Answer(VertexType.ATTRIBUTE, Ids.of(JAZZ), List.of(ACCEPTED)),
                new Answer(VertexType.ITEM, Ids.of(NEVERMIND, BLUE_TRAIN), List.of(REJECTED, REJECTED)),
                new Answer(VertexType.ATTRIBUTE, Ids.of(TRUMPET, CALM), List.of(ACCEPTED, REJECTED)))) {
            answer.giveTo(walk);
            assertThat(watched.candidateCount()).isPositive();
            answer.giveTo(watched);
        }
        assertThat(seen()).isEqualTo(Seen.of(watched));
        assertThat(seen().candidateItems()).isEqualTo(Ids.of(KIND_OF_BLUE, BITCHES_BREW));
    }

    @Test
    void theGraphIsQueriedOnAccessAndThenForEachAcceptance() {
        List<Constraints> queries = new ArrayList<>();
        Walk lazy = new Walk(recording(queries, new boolean[1]));
        lazy.answerAttributes(Ids.of(JAZZ, ROCK), List.of(ACCEPTED, REJECTED));
        lazy.answerItems(Ids.of(BLUE_TRAIN), List.of(REJECTED));
        assertThat(queries).isEmpty();
        assertThat(lazy.isCandidate(KIND_OF_BLUE)).isTrue();
        lazy.answerAttributes(Ids.of(TRUMPET), List.of(ACCEPTED));
        lazy.answerItems(Ids.of(BITCHES_BREW), List.of(REJECTED));
        assertThat(Seen.of(lazy).candidateItems()).isEqualTo(Ids.of(KIND_OF_BLUE));
        assertThat(queries)
                .containsExactly(
                        new Constraints(Ids.of(JAZZ), Ids.of(), Ids.of(BLUE_TRAIN)),
                        Constraints.allOf(Ids.of(TRUMPET)));
        lazy.undo();
        assertThat(queries).hasSize(2);
        assertThat(lazy.candidateCount()).isEqualTo(2);
        assertThat(queries).hasSize(3);
    }

    @Test
    void aLiveGraphIsQueriedByAllAcceptedAttributes() {
        List<Constraints> queries = new ArrayList<>();
        Walk live = new Walk(new LiveLike(recording(queries, new boolean[1])));
        live.answerAttributes(Ids.of(JAZZ), List.of(ACCEPTED));
        assertThat(live.candidateCount()).isPositive();
        live.answerAttributes(Ids.of(TRUMPET, CALM), List.of(ACCEPTED, REJECTED));
        assertThat(queries).containsExactly(Constraints.allOf(Ids.of(JAZZ)), Constraints.allOf(Ids.of(JAZZ, TRUMPET)));
    }

    @Test
    void aGraphThatFailsLeavesTheWalkAsItWas() {
        boolean[] down = {false};
        Walk fragile = new Walk(new LiveLike(recording(new ArrayList<>(), down)));
        fragile.answerAttributes(Ids.of(JAZZ), List.of(ACCEPTED));
        Seen before = Seen.of(fragile);
        down[0] = true;
        assertThatThrownBy(() -> fragile.answerAttributes(Ids.of(ROCK, TRUMPET), List.of(REJECTED, ACCEPTED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down");
        down[0] = false;
        assertThat(Seen.of(fragile)).isEqualTo(before);
        fragile.answerAttributes(Ids.of(TRUMPET), List.of(ACCEPTED));
        assertThat(fragile.path().vertices()).containsExactly(Vertex.attribute(JAZZ), Vertex.attribute(TRUMPET));
    }

    @Test
    void anAccessThatFailsAfterAnAnswerMayBeRepeated() {
        boolean[] down = {false};
        Walk fragile = new Walk(recording(new ArrayList<>(), down));
        fragile.answerAttributes(Ids.of(JAZZ), List.of(ACCEPTED));
        assertThat(fragile.candidateCount()).isPositive();
        down[0] = true;
        fragile.answerAttributes(Ids.of(TRUMPET), List.of(ACCEPTED));
        assertThatThrownBy(fragile::candidateCount).hasMessage("down");
        fragile.answerItems(Ids.of(BLUE_TRAIN), List.of(REJECTED));
        assertThatThrownBy(fragile::candidateCount).hasMessage("down");
        down[0] = false;
        assertThat(Seen.of(fragile).candidateItems()).isEqualTo(Ids.of(KIND_OF_BLUE, BITCHES_BREW));
    }

    /** The first access reads all six items but fails to read the counts; the second finds the three of jazz. */
    @Test
    void aFailedAccessLeavesNothingBehind() {
        int[] failuresToCome = {1};
        Walk fragile = new Walk(countingOnlyAfter(failuresToCome));
        assertThatThrownBy(fragile::counts).hasMessage("down");
        fragile.answerAttributes(Ids.of(JAZZ), List.of(ACCEPTED));
        assertThat(fragile.isCandidate(NEVERMIND)).isFalse();
        assertThat(Seen.of(fragile)).isEqualTo(Seen.expected(graph, WalkView.UNKNOWN_USER, List.of(JAZZ_ACCEPTED)));

        fragile.restart(WalkView.UNKNOWN_USER);
        failuresToCome[0] = 3;
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(fragile::reachable).hasMessage("down");
        }
        assertThat(Seen.of(fragile)).isEqualTo(Seen.expected(graph, WalkView.UNKNOWN_USER, List.of()));
        fragile.answerAttributes(Ids.of(JAZZ), List.of(ACCEPTED));
        assertThat(Seen.of(fragile)).isEqualTo(Seen.expected(graph, WalkView.UNKNOWN_USER, List.of(JAZZ_ACCEPTED)));
    }

    @Test
    void aWalkNeedsAGraph() {
        assertThatThrownBy(() -> new Walk(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("graph");
    }

    /** Each rejection leaves the walk unchanged, both its state and the effect of undo. */
    @Nested
    class Refuses {

        Refuses() {
            walk.restart(ANN);
            answerAttribute(ACCEPTED, JAZZ);
            walk.answerAttributes(Ids.of(ROCK, CALM), List.of(REJECTED, UNKNOWN));
            answerItems(REJECTED, BITCHES_BREW);
        }

        @Test
        void anAttributeThatWasAskedBefore() {
            for (int asked : new int[] {JAZZ, ROCK, CALM}) {
                refuses(
                        () -> walk.answerAttributes(Ids.of(TRUMPET, asked), List.of(ACCEPTED, ACCEPTED)),
                        IllegalArgumentException.class,
                        "attribute " + asked + " was asked before");
            }
        }

        @Test
        void anAttributeTwiceInOneAnswer() {
            refuses(
                    () -> walk.answerAttributes(Ids.of(TRUMPET, SAX, TRUMPET), List.of(ACCEPTED, ACCEPTED, ACCEPTED)),
                    IllegalArgumentException.class,
                    "attribute " + TRUMPET + " was asked before");
        }

        @Test
        void anItemThatWasRejectedBefore() {
            for (Response response : Response.values()) {
                refuses(
                        () -> walk.answerItems(Ids.of(BLUE_TRAIN, BITCHES_BREW), List.of(REJECTED, response)),
                        IllegalArgumentException.class,
                        "item " + BITCHES_BREW + " was rejected before");
            }
        }

        @Test
        void anItemTwiceInOneAnswer() {
            refuses(
                    () -> walk.answerItems(Ids.of(BLUE_TRAIN, BLUE_TRAIN), List.of(REJECTED, REJECTED)),
                    IllegalArgumentException.class,
                    "item " + BLUE_TRAIN + " is named twice");
        }

        @Test
        void idsOutOfRange() {
            for (int attribute : new int[] {-1, 7}) {
                refuses(
                        () -> walk.answerAttributes(Ids.of(TRUMPET, attribute), List.of(ACCEPTED, ACCEPTED)),
                        IndexOutOfBoundsException.class,
                        String.valueOf(attribute));
            }
            // Item 7 would still fit into the last word of bits.
            for (int item : new int[] {-1, 6, 7, 64}) {
                refuses(
                        () -> walk.answerItems(Ids.of(BLUE_TRAIN, item), List.of(REJECTED, REJECTED)),
                        IndexOutOfBoundsException.class,
                        String.valueOf(item));
            }
            for (int user : new int[] {-2, 3}) {
                refuses(() -> walk.restart(user), IndexOutOfBoundsException.class, String.valueOf(user));
            }
        }

        @Test
        void anotherNumberOfResponses() {
            refuses(
                    () -> walk.answerAttributes(Ids.of(TRUMPET, SAX), List.of(ACCEPTED)),
                    IllegalArgumentException.class,
                    "2 asked, but 1 responses");
            refuses(
                    () -> walk.answerItems(Ids.of(BLUE_TRAIN), List.of(REJECTED, REJECTED)),
                    IllegalArgumentException.class,
                    "1 asked, but 2 responses");
        }

        @Test
        void noResponseAtAll() {
            List<Response> missing = Arrays.asList(ACCEPTED, null);
            refuses(() -> walk.answerAttributes(Ids.of(TRUMPET, SAX), missing), NullPointerException.class, "");
            refuses(() -> walk.answerItems(Ids.of(HARVEST, BLUE_TRAIN), missing), NullPointerException.class, "");
        }

        private void refuses(ThrowingCallable call, Class<? extends Exception> type, String message) {
            Seen before = seen();
            assertThatThrownBy(call)
                    .isInstanceOf(type)
                    .satisfies(refusal ->
                            assertThat(String.valueOf(refusal.getMessage())).contains(message));
            assertThat(seen()).isEqualTo(before);

            walk.undo();
            assertThat(walk.rejectedItems()).isEqualTo(Ids.of());
            assertThat(walk.attributes(REJECTED)).isEqualTo(Ids.of(ROCK));
            answerItems(REJECTED, BITCHES_BREW);
            assertThat(seen()).isEqualTo(before);
        }
    }

    private void answerAttribute(Response response, int attribute) {
        walk.answerAttributes(Ids.of(attribute), List.of(response));
    }

    private void answerItems(Response response, int... items) {
        Response[] responses = new Response[items.length];
        Arrays.fill(responses, response);
        walk.answerItems(Ids.of(items), List.of(responses));
    }

    private Seen seen() {
        return Seen.of(walk);
    }

    private String path() {
        return walk.path().describe(graph.catalogue());
    }

    private Seen fresh(int user) {
        return Seen.expected(graph, user, List.of());
    }

    /** The tiny graph with cached counts; a given number of times it fails while it writes them. */
    private KnowledgeGraph countingOnlyAfter(int[] failuresToCome) {
        return new KnowledgeGraph() {
            @Override
            public Catalogue catalogue() {
                return graph.catalogue();
            }

            @Override
            public void attributeLists(Constraints constraints, AttributeLists into) {
                graph.attributeLists(constraints, into);
            }

            @Override
            public int edgeCount(Relation relation) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void items(Constraints constraints, IdBuffer into) {
                graph.items(constraints, into);
            }

            @Override
            public int attributeCounts(Constraints constraints, int[] counts) {
                failuresToCome[0]--;
                counts[OPERA] = 99;
                throw new GraphAccessException("down", true, null);
            }

            @Override
            public boolean hasCachedCounts(Constraints constraints) {
                return failuresToCome[0] > 0;
            }
        };
    }

    /** The tiny graph; it records its queries, answers those that a walk may make, and may be down. */
    private KnowledgeGraph recording(List<Constraints> queries, boolean[] down) {
        return new KnowledgeGraph() {
            @Override
            public Catalogue catalogue() {
                return graph.catalogue();
            }

            @Override
            public void attributeLists(Constraints constraints, AttributeLists into) {
                queries.add(constraints);
                graph.attributeLists(constraints, into);
            }

            @Override
            public int edgeCount(Relation relation) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void items(Constraints constraints, IdBuffer into) {
                if (down[0]) {
                    throw new IllegalStateException("down");
                }
                queries.add(constraints);
                graph.items(constraints, into);
            }

            @Override
            public int attributeCounts(Constraints constraints, int[] counts) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
