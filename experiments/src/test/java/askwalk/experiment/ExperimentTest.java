package askwalk.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunDirectory;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.run.RunReader;
import askwalk.graph.Role;
import askwalk.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments from code. */
class ExperimentTest {

    private static final ExperimentPlan QUICK =
            ExperimentPlan.of("random", "max-entropy").dialogues(60).seed(3);

    private static final Dataset SAMPLE = Sample.dataset();

    @TempDir
    private Path temp;

    /** A listener that keeps notices and can cancel after a number of stages. */
    private static final class Observer implements ExperimentListener {
        private final List<String> notices = new ArrayList<>();
        private final List<String> stages = new ArrayList<>();
        private int stagesUntilCancelled = Integer.MAX_VALUE;

        @Override
        public Work begin() {
            return new Work() {
                @Override
                public Progress begin(String name, long steps) {
                    stages.add(name);
                    boolean stop = stages.size() > stagesUntilCancelled;
                    return new Progress() {
                        @Override
                        public void advance(int done) {}

                        @Override
                        public boolean cancelled() {
                            return stop;
                        }
                    };
                }
            };
        }

        @Override
        public void notice(String message) {
            notices.add(message);
        }
    }

    @Test
    void aRunDirectoryHasTheSameRowsAndFigures() {
        Path folder = temp.resolve("run");
        Experiment experiment = Experiment.prepare(QUICK, SAMPLE, ExperimentListener.NONE);
        ExperimentResult result = experiment.run(RunDirectory.create(folder), RunOrigin.CODE);

        Run run = RunReader.read(List.of(folder)).get(0);
        assertThat(run.dataset()).isEqualTo("movielens_small");
        assertThat(run.arguments()).isEmpty();
        assertThat(run.seed()).isEqualTo(3);
        assertThat(run.policies()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(run.policies().get(i).rows())
                    .extracting(row -> row.outcome())
                    .isEqualTo(result.policies().get(i).rows().stream()
                            .map(row -> row.outcome())
                            .toList());
        }
        assertThat(run.policy("max-entropy").metrics().averageTurns())
                .isEqualTo(result.policy("max-entropy").metrics().averageTurns());
        assertThat(result.policy("random").againstFirst()).isNull();
        assertThatThrownBy(() -> result.policy("infogain"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no policy 'infogain' in this experiment; there are random, max-entropy");
    }

    @Test
    void resultsDoNotDependOnThreads() {
        ExperimentResult one = Experiment.prepare(QUICK.threads(1), SAMPLE, ExperimentListener.NONE)
                .run();
        ExperimentResult many = Experiment.prepare(QUICK.threads(4), SAMPLE, ExperimentListener.NONE)
                .run();

        assertThat(many.policy("max-entropy").rows())
                .isEqualTo(one.policy("max-entropy").rows());
    }

    @Test
    void invalidPlansAreRefusedBeforeAnyWork() {
        Observer observer = new Observer();
        assertThatThrownBy(() -> ExperimentPlan.of("max-entropie"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("unknown policy 'max-entropie': did you mean 'max-entropy'?");
        assertThatThrownBy(() -> Experiment.prepare(QUICK.settings("askProbability=2"), SAMPLE, observer))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("askProbability is '2'");
        assertThatThrownBy(() -> Experiment.prepare(QUICK.settings("temperature=2"), SAMPLE, observer))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("set temperature=2: no policy here has a setting 'temperature'");
        assertThatThrownBy(() -> QUICK.threads(0)).hasMessage("threads is 1 or more, not 0");
        assertThat(observer.stages).isEmpty();
    }

    @Test
    void aModelIsTrainedOnceAndUsedAgain() {
        Path data = TinyData.tsv(temp.resolve("data"));
        ExperimentPlan plan = ExperimentPlan.of("abs-greedy")
                .preference("fm")
                .settings("epochs=2")
                .models(ModelStore.in(temp.resolve("models")));
        Observer first = new Observer();
        List<PolicyResult> trained =
                Experiment.prepare(plan, Datasets.open(data), first).run().policies();
        Observer second = new Observer();
        List<PolicyResult> found =
                Experiment.prepare(plan, Datasets.open(data), second).run().policies();

        assertThat(first.stages).anyMatch(stage -> stage.startsWith("fm "));
        assertThat(second.stages).containsExactly("abs-greedy");
        assertThat(found.get(0).rows()).isEqualTo(trained.get(0).rows());
        assertThat(found.get(0).policy().preference().seconds()).isNaN();
    }

    @Test
    void aRuleIsTunedOnceForTheSameSettings() {
        ExperimentPlan plan = ExperimentPlan.of("threshold")
                .settings("candidates=tuned")
                .dialogues(30)
                .models(ModelStore.in(temp.resolve("models")));
        Observer first = new Observer();
        TrainedPolicy tuned = Experiment.prepare(plan, SAMPLE, first).policies().get(0);
        Observer second = new Observer();
        TrainedPolicy again =
                Experiment.prepare(plan, SAMPLE, second).policies().get(0);
        Observer other = new Observer();
        Experiment.prepare(plan.seed(2), SAMPLE, other);

        assertThat(first.stages).containsExactly("threshold tuning");
        assertThat(second.stages).isEmpty();
        assertThat(second.notices).isEqualTo(first.notices);
        assertThat(again.settings()).isEqualTo(tuned.settings());
        assertThat(tuned.settings().tuned()).containsOnlyKeys("candidates");
        assertThat(other.stages).containsExactly("threshold tuning");
    }

    @Test
    void finishedPoliciesAreKeptWhenARunIsStopped() {
        Path folder = temp.resolve("run");
        Observer observer = new Observer();
        Experiment experiment = Experiment.prepare(QUICK, SAMPLE, observer);
        observer.stagesUntilCancelled = 1;

        assertThatThrownBy(() -> experiment.run(RunDirectory.create(folder), RunOrigin.CODE))
                .isInstanceOf(InterruptedRunException.class)
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted: the results of 1 of 2 policies are in " + folder);
        RunFolder kept = new RunFolder(folder);
        assertThat(kept.text("STATUS")).isEqualTo("interrupted after 1 of 2 policies\n");
        assertThat(kept.rowsFiles()).containsExactly("rows/1-random.csv");
    }

    /** The resumed run has the rows, figures and charts of an uninterrupted one. */
    @Test
    void aStoppedRunIsResumed() {
        ExperimentPlan plan = ExperimentPlan.of("random", "max-entropy", "threshold:40")
                .dialogues(60)
                .seed(3);
        Path whole = temp.resolve("whole");
        Experiment.prepare(plan, SAMPLE, ExperimentListener.NONE).run(RunDirectory.create(whole), RunOrigin.CODE);
        Path folder = temp.resolve("run");
        Observer observer = new Observer();
        Experiment stopped = Experiment.prepare(plan, SAMPLE, observer);
        observer.stagesUntilCancelled = 2;
        assertThatThrownBy(() -> stopped.run(RunDirectory.create(folder), RunOrigin.CODE))
                .isInstanceOf(InterruptedRunException.class);

        Observer resumed = new Observer();
        ExperimentResult result =
                Experiment.prepare(plan, SAMPLE, resumed).run(RunDirectory.resume(folder), RunOrigin.CODE);

        assertThat(resumed.stages).containsExactly("threshold:40");
        assertThat(resumed.notices).containsExactly("resuming " + folder + ": 2 of 3 policies are finished");
        assertThat(result.policies())
                .extracting(PolicyResult::name)
                .containsExactly("random", "max-entropy", "threshold:40");
        RunFolder expected = new RunFolder(whole);
        RunFolder actual = new RunFolder(folder);
        assertThat(actual.files()).isEqualTo(expected.files());
        for (String file : expected.files()) {
            if (!file.equals("environment.json") && !file.equals("metrics.json")) {
                assertThat(actual.text(file)).as(file).isEqualTo(expected.text(file));
            }
        }
        String time = "\"msPerDialogue\" : [^,]+";
        assertThat(actual.text("metrics.json").replaceAll(time, ""))
                .isEqualTo(expected.text("metrics.json").replaceAll(time, ""));
    }

    /** A process that is killed after the last figures leaves no chart of them. */
    @Test
    void aRunThatLacksItsChartOnlyIsCompleted() throws IOException {
        Path folder = temp.resolve("run");
        Experiment experiment = Experiment.prepare(QUICK, SAMPLE, ExperimentListener.NONE);
        experiment.run(RunDirectory.create(folder), RunOrigin.CODE);
        String chart = new RunFolder(folder).text("success_by_turn.svg");
        Files.delete(folder.resolve("success_by_turn.svg"));
        Files.writeString(folder.resolve("STATUS"), "running\n");

        experiment.run(RunDirectory.resume(folder), RunOrigin.CODE);

        assertThat(new RunFolder(folder).text("success_by_turn.svg")).isEqualTo(chart);
        assertThat(new RunFolder(folder).text("STATUS")).isEqualTo("finished\n");
    }

    @Test
    void compareUsesAllTestTuplesAndDefaults() {
        Dataset tiny = Datasets.open(TinyData.tsv(temp.resolve("data")));

        ExperimentResult result = Experiment.compare(tiny, "random", "abs-greedy");

        assertThat(result.policies()).extracting(PolicyResult::name).containsExactly("random", "abs-greedy");
        assertThat(result.policy("abs-greedy").rows()).hasSize(tiny.test().size());
        assertThat(result.protocol().tuples()).isEqualTo(new TupleSet(Role.TEST, TupleSet.ALL));
    }

    @Test
    void aRunIsNotResumedWithOtherSettings() {
        Path folder = temp.resolve("run");
        Observer observer = new Observer();
        Experiment stopped = Experiment.prepare(QUICK, SAMPLE, observer);
        observer.stagesUntilCancelled = 1;
        assertThatThrownBy(() -> stopped.run(RunDirectory.create(folder), RunOrigin.CODE))
                .isInstanceOf(InterruptedRunException.class);

        Experiment other = Experiment.prepare(QUICK.settings("askProbability=0.4"), SAMPLE, ExperimentListener.NONE);
        assertThatThrownBy(() -> other.run(RunDirectory.resume(folder), RunOrigin.CODE))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith(
                        "resume " + folder + ": policy 'random' or its training has changed since the run began");
        assertThat(new RunFolder(folder).text("STATUS")).isEqualTo("interrupted after 1 of 2 policies\n");
        Experiment laterSeed = Experiment.prepare(QUICK.seed(4), SAMPLE, ExperimentListener.NONE);
        assertThatThrownBy(() -> laterSeed.run(RunDirectory.resume(folder), RunOrigin.CODE))
                .hasMessageContaining("the seed or the split has changed");
        assertThat(Experiment.prepare(QUICK, SAMPLE, ExperimentListener.NONE)
                        .run(RunDirectory.resume(folder), RunOrigin.CODE)
                        .policies())
                .hasSize(2);
    }

    @Test
    void figuresOfValidationTuplesAreMarked() {
        Observer observer = new Observer();
        Protocol protocol = Protocol.IDEAL.withTuples(new TupleSet(Role.VALIDATION, 40));
        ExperimentPlan plan = ExperimentPlan.of("random", "threshold")
                .settings("threshold.candidates=tuned")
                .protocol(protocol);
        Experiment.prepare(plan, SAMPLE, observer);

        assertThat(observer.notices)
                .anyMatch(notice -> notice.matches("threshold: candidates=\\d+ is the best on the validation tuples"))
                .anyMatch(notice -> notice.startsWith("the validation tuples were used to train threshold"));
    }
}
