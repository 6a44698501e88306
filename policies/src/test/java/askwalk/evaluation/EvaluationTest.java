package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.AnswerModel;
import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Reason;
import askwalk.conversation.TupleSet;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Progress;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.walk.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final int TUPLES = 400;

    private final KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(17), 20, 150, 30, 5));
    private final Tuples tuples = Tuples.of(
            Role.TEST,
            Ids.of(new SplittableRandom(18).ints(TUPLES, 0, 20).toArray()),
            Ids.of(new SplittableRandom(19).ints(TUPLES, 0, 150).toArray()));
    private final Protocol protocol =
            Protocols.of(8, 4, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY).withNoise(new Noise(0.1, 0.1));
    private final Map<String, Policy> policies = rules(protocol);

    @Test
    void rowsDoNotDependOnThreads() {
        for (QuestionType type : List.of(QuestionType.BINARY, QuestionType.ENUMERATED)) {
            Protocol asking = protocol.withQuestions(type);
            rules(asking).forEach((name, policy) -> {
                List<DialogueRow> rows =
                        evaluation(asking, 5, 1).run(policy, Progress.NONE).rows();
                assertThat(evaluation(asking, 5, 4).run(policy, Progress.NONE).rows())
                        .as(name)
                        .isEqualTo(rows);
                assertThat(evaluation(asking, 6, 1).run(policy, Progress.NONE).rows())
                        .as("%s with another seed", name)
                        .isNotEqualTo(rows);
                assertThat(Metrics.of(rows, asking).successRate(8).value())
                        .as("%s succeeds now and then", name)
                        .isBetween(0.05, 0.95);
            });
        }
    }

    /** With lists the rows of each policy differ from those without, and do not depend on the number of threads. */
    @Test
    void rowsWithListsDoNotDependOnThreads() {
        UserAttributes lists = RandomGraphs.lists(new SplittableRandom(20), graph, 0.5);
        for (QuestionType type : List.of(QuestionType.BINARY, QuestionType.ENUMERATED)) {
            Protocol asking = protocol.withQuestions(type).withAnswerModel(AnswerModel.NO_PROVES_NOTHING);
            rules(asking).forEach((name, policy) -> {
                List<DialogueRow> rows =
                        withLists(asking, 1, lists).run(policy, Progress.NONE).rows();
                assertThat(withLists(asking, 4, lists)
                                .run(policy, Progress.NONE)
                                .rows())
                        .as(name)
                        .isEqualTo(rows);
                assertThat(evaluation(asking, 5, 1).run(policy, Progress.NONE).rows())
                        .as("%s without lists", name)
                        .isNotEqualTo(rows);
                assertThat(Metrics.of(rows, asking).successRate(8).value())
                        .as("%s succeeds now and then", name)
                        .isBetween(0.02, 0.95);
            });
        }
    }

    /** Before any dialogue, for every policy. */
    @Test
    void listsThatContradictTheProtocolOrTheGraphAreRejected() {
        UserAttributes lists = RandomGraphs.lists(new SplittableRandom(20), graph, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withLists(protocol, 1, lists))
                .withMessageContaining("but protocol test has the answer model NO_MEANS_ABSENT: use FACT_STRICT,");
        UserAttributes few = UserAttributes.of(19, lists.attributeCount(), Ids.of(), Ids.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withLists(protocol.withAnswerModel(AnswerModel.NO_PROVES_NOTHING), 1, few))
                .withMessage("the lists are of 19 users, but the graph has 20 of them");
    }

    @Test
    void moreThreadsThanDialoguesAreAllowed() {
        Policy policy = policies.get("max-entropy");
        assertThat(evaluation(protocol, 5, Integer.MAX_VALUE)
                        .run(policy, Progress.NONE)
                        .rows())
                .isEqualTo(evaluation(protocol, 5, 1).run(policy, Progress.NONE).rows());
    }

    /** For instance a class that is missing from the jar of a user's own policy. */
    @Test
    void anErrorInAPolicyEndsTheRun() {
        Policy broken = context -> {
            throw new NoClassDefFoundError("gone");
        };
        assertThatThrownBy(() -> evaluation(protocol, 5, 4).run(broken, Progress.NONE))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessage("gone");
    }

    @Test
    void thereIsARowForEachTupleInOrder() {
        EvaluationResult result = evaluation(protocol, 5, 4).run(policies.get("random"), Progress.NONE);
        assertThat(result.rows())
                .extracting(DialogueRow::index)
                .isEqualTo(IntStream.range(0, TUPLES).boxed().toList());
        assertThat(result.rows()).allSatisfy(row -> {
            assertThat(row.user()).isEqualTo(tuples.user(row.index()));
            assertThat(row.item()).isEqualTo(tuples.item(row.index()));
        });
        assertThat(result.cpuMillisPerDialogue()).isPositive();
        assertThat(result.warmUpDialogues()).isBetween(TUPLES / 4, TUPLES / 4 + 64);
    }

    /** A row of a sample equals the row of the full run: its seed is derived from the index in the full list. */
    @Test
    void aSampleIsASubsetOfAllDialogues() {
        Protocol sampled = protocol.withTuples(new TupleSet(Role.TEST, 60));
        Evaluation evaluation = evaluation(sampled, 5, 2);
        assertThat(evaluation.dialogues()).isEqualTo(60);
        List<DialogueRow> all = evaluation(protocol, 5, 2)
                .run(policies.get("max-entropy"), Progress.NONE)
                .rows();
        List<DialogueRow> rows =
                evaluation.run(policies.get("max-entropy"), Progress.NONE).rows();
        assertThat(rows)
                .hasSize(60)
                .isEqualTo(rows.stream().map(row -> all.get(row.index())).toList());
        assertThat(rows).extracting(DialogueRow::index).isSorted().doesNotHaveDuplicates();
        assertThat(evaluation.run(policies.get("random"), Progress.NONE).rows())
                .extracting(DialogueRow::index)
                .isEqualTo(rows.stream().map(DialogueRow::index).toList());
    }

    /** The same tuple may occur twice in the list; these are two dialogues, each with its own seed. */
    @Test
    void aRepeatedTupleIsAnotherDialogue() {
        Tuples repeated = Tuples.of(Role.TEST, Ids.of(new int[40]), Ids.of(new int[40]));
        Evaluation evaluation = new Evaluation(Testbed.of(graph, protocol, new Seed(5)), repeated, 1);
        assertThat(evaluation.run(policies.get("random"), Progress.NONE).rows())
                .extracting(DialogueRow::outcome)
                .satisfies(outcomes -> assertThat(new HashSet<>(outcomes)).hasSizeGreaterThan(5));
    }

    @Test
    void allPoliciesSeeTheSameOpeningsAndTheSameMistakes() {
        Spy one = new Spy(policies.get("max-entropy"));
        Spy other = new Spy(policies.get("random"));
        evaluation(protocol, 5, 1).run(one, Progress.NONE);
        evaluation(protocol, 5, 1).run(other, Progress.NONE);
        assertThat(one.openings).isEqualTo(other.openings);
        assertThat(new HashSet<>(one.openings.values())).as("openings").hasSizeGreaterThan(5);
        Set<List<Integer>> asked = new HashSet<>(one.said.keySet());
        asked.retainAll(other.said.keySet());
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(asked).allSatisfy(key -> assertThat(one.said.get(key)).isEqualTo(other.said.get(key)));
        assertThat(one.said.values()).as("answers").contains(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN);
    }

    @Test
    void tuplesOfAnotherRoleAreRejected() {
        Tuples validation = Tuples.of(Role.VALIDATION, Ids.of(1), Ids.of(1));
        refused(validation, 1, "the protocol is about test tuples, but these are validation tuples");
        refused(Tuples.of(Role.TEST, Ids.of(), Ids.of()), 1, "there is no test tuple to evaluate");
        refused(tuples, 0, "the number of threads is one or more, not 0");
    }

    @Test
    void progressReceivesEveryDialogue() {
        AtomicInteger done = new AtomicInteger();
        evaluation(protocol, 5, 3).run(policies.get("abs-greedy"), done::addAndGet);
        assertThat(done).hasValue(TUPLES);
    }

    @Test
    void progressMayStopIt() {
        AtomicInteger done = new AtomicInteger();
        Progress impatient = new Progress() {

            @Override
            public void advance(int dialogues) {
                done.addAndGet(dialogues);
            }

            @Override
            public boolean cancelled() {
                return done.get() > 0;
            }
        };
        for (int threads : new int[] {1, 3}) {
            done.set(0);
            Evaluation evaluation = evaluation(protocol, 5, threads);
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> evaluation.run(policies.get("abs-greedy"), impatient));
            assertThat(done.get()).isPositive().isLessThan(TUPLES);
        }
    }

    @Test
    void anInterruptStopsIt() {
        Evaluation evaluation = evaluation(protocol, 5, 1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> evaluation.run(policies.get("abs-greedy"), Progress.NONE));
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }

    @Test
    void aFailingPolicyIsReportedWithItsDialogue() {
        RuntimeException failure = new UnsupportedOperationException("no idea");
        Policy policy = context -> {
            if (context.walk().user() == tuples.user(7)) {
                throw failure;
            }
            return policies.get("abs-greedy").start(context);
        };
        int first = IntStream.range(0, TUPLES)
                .filter(index -> tuples.user(index) == tuples.user(7))
                .min()
                .orElseThrow();
        assertThatIllegalStateException()
                .isThrownBy(() -> evaluation(protocol, 5, 1).run(policy, Progress.NONE))
                .withMessage(
                        "dialogue %d (user %d, item %d) failed: no idea", first, tuples.user(7), tuples.item(first))
                .withCause(failure);
        assertThatIllegalStateException()
                .isThrownBy(() -> evaluation(protocol, 5, 3).run(policy, Progress.NONE))
                .withMessageContaining("(user " + tuples.user(7) + ", item ")
                .withCause(failure);
    }

    @Test
    void errorsArePassedOn() {
        Error error = new AssertionError("broken");
        Policy policy = context -> {
            throw error;
        };
        assertThatThrownBy(() -> evaluation(protocol, 5, 2).run(policy, Progress.NONE))
                .isSameAs(error);
    }

    private Map<String, Policy> rules(Protocol asking) {
        return Rules.all(graph, asking, new CosinePreference().create(PreferenceSetup.of(graph)));
    }

    private Evaluation evaluation(Protocol asking, long seed, int threads) {
        return new Evaluation(Testbed.of(graph, asking, new Seed(seed)), tuples, threads);
    }

    private Evaluation withLists(Protocol asking, int threads, UserAttributes lists) {
        return new Evaluation(Testbed.of(graph, asking, new Seed(5)).withUserAttributes(lists), tuples, threads);
    }

    private void refused(Tuples wrong, int threads, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evaluation(Testbed.of(graph, protocol, new Seed(1)), wrong, threads))
                .withMessage(message);
    }

    /** Records for each dialogue the opening and the response to each attribute. */
    private static final class Spy implements Policy {
        private final Policy policy;
        private final Map<Integer, Ids> openings = new HashMap<>();
        private final Map<List<Integer>, Response> said = new HashMap<>();
        private int dialogues;

        Spy(Policy policy) {
            this.policy = policy;
        }

        @Override
        public Session start(Context context) {
            Session session = policy.start(context);
            int dialogue = dialogues++;
            return new Session() {
                private boolean opened;

                @Override
                public Action next() {
                    opened = true;
                    return session.next();
                }

                @Override
                public void observe(Action action, Answer answer) {
                    if (!opened) {
                        openings.put(dialogue, action.subjects());
                    } else if (action instanceof Ask) {
                        int attribute = action.subjects().get(0);
                        said.put(
                                List.of(dialogue, attribute), answer.responses().get(0));
                    }
                    session.observe(action, answer);
                }

                @Override
                public Reason reason(Action action) {
                    return session.reason(action);
                }
            };
        }
    }
}
