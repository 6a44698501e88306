package askwalk.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.path.PathCheck;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares the claims of explanations of simulated dialogues with sets of items counted one by one. */
class PathPropertyTest {

    private int valid;
    private int illegal;
    private int lacking;

    @Test
    void everyClaimHoldsOnTheGraph() {
        for (long seed = 0; seed < 25; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(random, 5, 25, 14, 3));
            for (QuestionType type : List.of(QuestionType.BINARY, QuestionType.ENUMERATED)) {
                Opening opening = random.nextBoolean() ? Opening.NONE : Opening.TARGET_ATTRIBUTE;
                Protocol protocol = Protocols.of(9, 2, opening, type).withNoise(new Noise(0.2, 0.1));
                dialogues(seed, graph, protocol);
            }
        }
        assertThat(valid).isGreaterThan(1000);
        assertThat(illegal).isGreaterThan(100);
        assertThat(lacking).isGreaterThan(100);
    }

    private void dialogues(long seed, KnowledgeGraph graph, Protocol protocol) {
        Explainer explainer = new Explainer(graph, new Seed(seed));
        PathCheck check = new PathCheck(graph);
        Rules.all(graph, protocol, new UniformPreference().create(PreferenceSetup.of(graph)))
                .forEach((name, policy) -> {
                    DialogueSimulator simulator =
                            new DialogueSimulator(Testbed.of(graph, protocol, new Seed(seed)), policy);
                    for (int index = 0; index < 10; index++) {
                        int user = index % 5;
                        int target = index * 2;
                        String where = "seed " + seed + ", " + name + ", dialogue " + index;
                        Outcome outcome = simulator.run(user, target, index);
                        Transcript said = simulator.transcript();
                        // Failures are explained as if the target were recommended next.
                        Explanation explanation = explainer.explain(said, target);
                        int taken = outcome.success() ? target : -1;
                        boolean expected = new BruteForce(graph, said, target).check(where, explanation, taken < 0);
                        assertThat(check.isValid(said, simulator.walk(), taken))
                                .as(where)
                                .isEqualTo(expected);
                        valid += expected ? 1 : 0;
                        illegal += expected ? 0 : 1;
                        lacking += explanation.missing().isEmpty() ? 0 : 1;
                    }
                });
    }

    /** Replays the turns with sets of items. */
    private static final class BruteForce {
        private final KnowledgeGraph graph;
        private final Transcript said;
        private final int item;
        private final List<Integer> accepted = new ArrayList<>();
        private final Set<Integer> rejected = new HashSet<>();
        private final List<FilterStep> filterSteps = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private boolean joined = true;

        BruteForce(KnowledgeGraph graph, Transcript said, int item) {
            this.graph = graph;
            this.said = said;
            this.item = item;
        }

        /** Checks the claims, and returns whether the path is valid, with or without the item. */
        boolean check(String where, Explanation explanation, boolean withoutItem) {
            said.opening().ifPresent(turn -> hear(true, turn));
            for (Turn turn : said.turns()) {
                int position = turn.action() instanceof Ask
                        ? -1
                        : turn.action().subjects().indexOf(item);
                if (position < 0 || turn.answer().responses().get(position) != Response.ACCEPTED) {
                    hear(false, turn);
                }
            }
            Set<Integer> own = RandomGraphs.attributes(graph, item);
            assertThat(explanation.filterSteps()).as(where).isEqualTo(filterSteps);
            assertThat(explanation.missing())
                    .as(where)
                    .extracting(vertex -> vertex.vertex().id())
                    .isEqualTo(accepted.stream().filter(a -> !own.contains(a)).toList());
            assertThat(explanation.candidates())
                    .as(where)
                    .isEqualTo(candidates(accepted).size());
            assertThat(explanation.rejectedBefore()).as(where).isEqualTo(rejected.size());
            List<Vertex> vertices = new ArrayList<>(List.of(Vertex.user(said.user())));
            accepted.forEach(attribute -> vertices.add(Vertex.attribute(attribute)));
            vertices.add(Vertex.item(item));
            assertThat(explanation.path().vertices())
                    .as(where)
                    .extracting(NamedVertex::vertex)
                    .isEqualTo(vertices);
            Integer last = null;
            for (int attribute : accepted) {
                last = own.contains(attribute) ? Integer.valueOf(attribute) : last;
            }
            boolean knows = interactions(said.user()).contains(item);
            if (last != null) {
                labels.add(last + " has");
            } else if (accepted.isEmpty() && knows) {
                labels.add("user knows");
            }
            assertThat(explanation.path().steps())
                    .as(where)
                    .extracting(step -> (step.from().vertex().type() == VertexType.USER
                                    ? "user"
                                    : "" + step.from().vertex().id())
                            + " " + step.label())
                    .isEqualTo(labels);
            known(where, explanation, own);
            boolean atItem = accepted.isEmpty() ? knows : own.contains(accepted.get(accepted.size() - 1));
            assertThat(explanation.path().isConnected()).as(where).isEqualTo(joined && atItem);
            return joined && (withoutItem || atItem);
        }

        private void known(String where, Explanation explanation, Set<Integer> own) {
            int max = 0;
            for (int other : interactions(said.user())) {
                if (other != item) {
                    max = Math.max(max, common(other, own));
                }
            }
            KnownItem known = explanation.known();
            assertThat(known == null ? 0 : known.common()).as(where).isEqualTo(max);
            if (known != null) {
                int other = known.item().vertex().id();
                assertThat(interactions(said.user())).as(where).contains(other);
                assertThat(common(other, own)).as(where).isEqualTo(max);
                assertThat(other).as(where).isNotEqualTo(item);
            }
        }

        private void hear(boolean opening, Turn turn) {
            Set<Integer> then = candidates(accepted);
            List<Integer> now = new ArrayList<>();
            for (int i = 0; i < turn.action().subjects().size(); i++) {
                int subject = turn.action().subjects().get(i);
                Response response = turn.answer().responses().get(i);
                if (turn.action() instanceof Ask && response == Response.ACCEPTED) {
                    now.add(subject);
                } else if (!(turn.action() instanceof Ask) && response == Response.REJECTED) {
                    rejected.add(subject);
                }
            }
            if (now.isEmpty()) {
                return;
            }
            int before = then.size();
            for (int attribute : now) {
                if (accepted.isEmpty()) {
                    labels.add("user said");
                } else {
                    int from = accepted.get(accepted.size() - 1);
                    long both = then.stream()
                            .filter(other ->
                                    RandomGraphs.attributes(graph, other).containsAll(Set.of(from, attribute)))
                            .count();
                    joined &= both > 0;
                    if (both > 0) {
                        labels.add(from + " shares " + both + (both == 1 ? " item" : " items"));
                    }
                }
                accepted.add(attribute);
            }
            List<NamedVertex> named = now.stream()
                    .map(id -> NamedVertex.of(Vertex.attribute(id), graph.catalogue()))
                    .toList();
            filterSteps.add(new FilterStep(
                    opening,
                    named,
                    rejected.size(),
                    before,
                    candidates(accepted).size()));
        }

        private Set<Integer> candidates(List<Integer> all) {
            Set<Integer> found = new TreeSet<>();
            for (int other = 0; other < graph.count(VertexType.ITEM); other++) {
                if (!rejected.contains(other)
                        && RandomGraphs.attributes(graph, other).containsAll(all)) {
                    found.add(other);
                }
            }
            return found;
        }

        private Set<Integer> interactions(int user) {
            return RandomGraphs.neighbours(graph, Relation.INTERACTED_WITH, Direction.FORWARD, user);
        }

        private int common(int other, Set<Integer> own) {
            Set<Integer> both = new HashSet<>(RandomGraphs.attributes(graph, other));
            both.retainAll(own);
            return both.size();
        }
    }
}
