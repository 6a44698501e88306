package askwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.RandomGraphs;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Walks of random answers over random graphs, compared with queries of the graph from scratch. */
class WalkPropertyTest {

    private static final int SEEDS = 150;

    @Test
    void everyStepEqualsTheStateFromScratch() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(random));
            Walk walk = new Walk(graph);
            int user = restart(walk, random);
            List<Answer> answers = Answer.any(random, graph, 12);
            assertThat(Seen.of(walk)).as("seed %d", seed).isEqualTo(Seen.expected(graph, user, List.of()));
            for (int step = 0; step < answers.size(); step++) {
                answers.get(step).giveTo(walk);
                assertThat(Seen.of(walk))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(Seen.expected(graph, user, answers.subList(0, step + 1)));
            }
        }
    }

    @Test
    void undoGivesTheWalkWithoutTheLastStep() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(random));
            Walk walk = new Walk(graph);
            int user = restart(walk, random);
            List<Answer> answers = Answer.any(random, graph, 10);
            answers.forEach(answer -> answer.giveTo(walk));
            for (int left = answers.size() - 1; left >= 0; left--) {
                walk.undo();
                if (left == 0 || random.nextBoolean()) {
                    assertThat(Seen.of(walk))
                            .as("seed %d, %d steps left", seed, left)
                            .isEqualTo(Seen.expected(graph, user, answers.subList(0, left)));
                }
            }
            answers.forEach(answer -> answer.giveTo(walk));
            assertThat(Seen.of(walk)).as("seed %d", seed).isEqualTo(Seen.expected(graph, user, answers));
        }
    }

    /** With repeats permitted, the last yes or no about an attribute counts, as if it had been given at first. */
    @Test
    void aRepeatedQuestionReplacesTheEarlierAnswer() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(random));
            int attributes = Math.min(4, graph.count(VertexType.ATTRIBUTE));
            Walk walk = new Walk(graph);
            walk.restart(WalkView.UNKNOWN_USER);
            walk.permitRepeats(true);
            Map<Integer, Response> last = new LinkedHashMap<>();
            for (int step = 0; step < 12 && attributes > 0; step++) {
                int attribute = random.nextInt(attributes);
                Response response = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN)
                        .get(random.nextInt(3));
                walk.answerAttributes(Ids.of(attribute), List.of(response));
                if (response != last.get(attribute) && (response != Response.UNKNOWN || !last.containsKey(attribute))) {
                    last.remove(attribute);
                    last.put(attribute, response);
                }
                if (random.nextBoolean()) {
                    assertThat(Seen.of(walk))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(Seen.expected(graph, WalkView.UNKNOWN_USER, answers(last)));
                }
                if (random.nextInt(4) == 0) {
                    Seen before = Seen.of(walk);
                    walk.answerAttributes(Ids.of(attribute), List.of(Response.ACCEPTED));
                    walk.undo();
                    assertThat(Seen.of(walk)).as("seed %d, undone", seed).isEqualTo(before);
                }
            }
        }
    }

    private static List<Answer> answers(Map<Integer, Response> responses) {
        return responses.entrySet().stream()
                .map(each -> new Answer(VertexType.ATTRIBUTE, Ids.of(each.getKey()), List.of(each.getValue())))
                .toList();
    }

    @Test
    void lazyAccessAndReuseMakeNoDifference() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(random));
            Walk used = new Walk(graph);
            for (int conversation = 0; conversation < 4; conversation++) {
                int user = restart(used, random);
                List<Answer> answers = Answer.any(random, graph, random.nextInt(8));
                Walk fresh = new Walk(graph);
                fresh.restart(user);
                answers.forEach(answer -> answer.giveTo(fresh));
                for (Answer answer : answers) {
                    if (random.nextBoolean()) {
                        assertThat(used.candidates().size()).as("seed %d", seed).isEqualTo(used.candidateCount());
                    }
                    answer.giveTo(used);
                }
                assertThat(Seen.of(used))
                        .as("seed %d, conversation %d", seed, conversation)
                        .isEqualTo(Seen.of(fresh))
                        .isEqualTo(Seen.expected(graph, user, answers));
            }
        }
    }

    /**
     * Reads and answers fail in any order; a call that is repeated until it succeeds has the same effect as one that
     * never failed.
     */
    @Test
    void occasionalFailuresOfTheGraphLeaveNoTrace() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(random));
            Walk walk = new Walk(new FlakyGraph(graph, random));
            for (int conversation = 0; conversation < 3; conversation++) {
                int user = restart(walk, random);
                List<Answer> answers = Answer.any(random, graph, 8);
                for (int step = 0; step < answers.size(); step++) {
                    if (random.nextBoolean()) {
                        succeeds(walk::counts);
                    }
                    Answer answer = answers.get(step);
                    while (!succeeds(() -> answer.giveTo(walk))) {
                        assertThat(walk.path().vertices())
                                .as("seed %d, step %d", seed, step)
                                .isEqualTo(Seen.expected(graph, user, answers.subList(0, step))
                                        .path());
                    }
                    AtomicReference<Seen> seen = new AtomicReference<>();
                    boolean complete = random.nextBoolean();
                    while (complete && !succeeds(() -> seen.set(Seen.of(walk)))) {}
                    if (complete) {
                        assertThat(seen.get())
                                .as("seed %d, step %d", seed, step)
                                .isEqualTo(Seen.expected(graph, user, answers.subList(0, step + 1)));
                    }
                }
            }
        }
    }

    @Test
    void truthfulAnswersNeverFilterOutTheTarget() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(random));
            Walk walk = new Walk(graph);
            int target = random.nextInt(graph.count(VertexType.ITEM));
            Ids carried = Answer.carriedBy(graph, target);
            int candidates = walk.candidateCount();
            for (Answer answer : Answer.truthful(random, graph, target, 15)) {
                answer.giveTo(walk);
                assertThat(walk.isCandidate(target))
                        .as("seed %d, target %d", seed, target)
                        .isTrue();
                assertThat(walk.isRejected(target))
                        .as("seed %d, target %d", seed, target)
                        .isFalse();
                assertThat(walk.candidateCount()).as("seed %d", seed).isBetween(1, candidates);
                candidates = walk.candidateCount();
                for (int i = 0; i < carried.size(); i++) {
                    int attribute = carried.get(i);
                    assertThat(walk.isAsked(attribute)
                                    || Ids.copyOf(walk.reachable()).contains(attribute))
                            .as("seed %d, target %d, attribute %d", seed, target, attribute)
                            .isTrue();
                }
            }
        }
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (GraphAccessException down) {
            return false;
        }
    }

    private static int restart(Walk walk, SplittableRandom random) {
        int user = random.nextInt(walk.graph().count(VertexType.USER) + 1) - 1;
        walk.restart(user);
        assertThat(walk.user()).isEqualTo(user);
        return user;
    }
}
