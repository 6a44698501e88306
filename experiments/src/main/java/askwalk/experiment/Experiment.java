package askwalk.experiment;

import askwalk.conversation.ConversationRules;
import askwalk.conversation.Protocol;
import askwalk.conversation.event.ConversationSetup;
import askwalk.dataset.Dataset;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.DialogueSink;
import askwalk.evaluation.Evaluation;
import askwalk.evaluation.EvaluationResult;
import askwalk.evaluation.MetricProvider;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.PolicyFigures;
import askwalk.experiment.run.RunConfig;
import askwalk.experiment.run.RunDirectory;
import askwalk.experiment.run.RunWriter;
import askwalk.experiment.run.UnfinishedRun;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.rules.Rules;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModels;
import askwalk.store.format.DialogueHeader;
import askwalk.walk.ItemSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * A comparison of trained policies on the same simulated dialogues. Not safe for concurrent use.
 *
 * <pre>{@code
 * ExperimentResult result = Experiment.compare(data, "threshold:150", "infogain");
 * }</pre>
 */
public final class Experiment {

    private final ExperimentPlan plan;
    private final ExperimentListener listener;
    private final Dataset data;
    private final Protocol protocol;
    private final ConversationRules rules;
    private final List<TrainedPolicy> policies;
    private final Map<String, Oracle> oracles;
    private final KnowledgeGraph graph;
    private final KnowledgeGraph walked;
    private final String graphFingerprint;
    private final Evaluation evaluation;
    private final QueryLoad queries;

    private Experiment(ExperimentPlan plan, Dataset data, ExperimentListener listener) {
        this.plan = plan;
        this.listener = listener;
        this.data = data;
        PreferenceChoice preferences = plan.preferences();
        SettingAssignments set = plan.assignments(preferences);
        SavedModel model = plan.model();
        Protocol unruled = plan.protocolFor(data);
        protocol = unruled.withRules(plan.rules().digest());
        MetricProvider.all(protocol); // unusable metrics are refused before the training
        graph = InMemoryGraph.of(data.graph());
        rules = compile(plan.rules(), graph, unruled);
        checkUsers(unruled);
        ModelTraining training = ModelTraining.of(graph, data, unruled, plan.seed(), plan.models(), listener);
        // An unsuitable model file is refused before the training.
        if (model != null) {
            model.requireData(training, data.validation());
        }
        TrainedPolicy saved = model == null ? null : model.restore(set, protocol, training, listener);
        List<TrainedPolicy> ready =
                new ArrayList<>(PolicyCatalogue.create(plan.policies(), preferences, set, training));
        if (saved != null) {
            ready.add(saved);
        }
        oracles = plan.oracle() ? Oracle.addAll(ready, unruled) : Map.of();
        policies = List.copyOf(ready);
        graphFingerprint = training.graphFingerprint();
        walked = graph;
        evaluation = evaluation(graph);
        queries = null;
    }

    /** Refuses models of users that do not suit the data before the training. */
    private void checkUsers(Protocol applied) {
        try {
            UserModels.check(Testbed.of(graph, applied, new Seed(plan.seed()))
                    .withTuples(data.tuples(applied.tuples().role())));
        } catch (IllegalArgumentException e) {
            throw new PlanException("user model", e.getMessage());
        }
    }

    private Experiment(Experiment other, KnowledgeGraph walked, QueryLoad queries) {
        plan = other.plan;
        listener = other.listener;
        data = other.data;
        protocol = other.protocol;
        rules = other.rules;
        policies = other.policies;
        oracles = other.oracles;
        graph = other.graph;
        graphFingerprint = other.graphFingerprint;
        this.walked = walked;
        evaluation = evaluation(walked);
        this.queries = queries;
    }

    /**
     * Compares policies with default settings on all test tuples of a data set.
     *
     * @param data the data set
     * @param policies names, such as {@code infogain} or {@code threshold:150}
     * @return a result for each policy
     * @throws PlanException if a policy is unknown or does not fit the data
     */
    public static ExperimentResult compare(Dataset data, String... policies) {
        return prepare(ExperimentPlan.of(policies), data, ExperimentListener.NONE)
                .run();
    }

    /**
     * Checks a plan and trains its models unless they are in the store; no dialogue runs yet.
     *
     * @param plan the plan
     * @param data the data set
     * @param listener the observer of the training and of the dialogues
     * @return the experiment
     * @throws PlanException if the plan or one of its settings does not suit the data
     * @throws InterruptedRunException if the listener stopped it
     */
    public static Experiment prepare(ExperimentPlan plan, Dataset data, ExperimentListener listener) {
        Experiment experiment = new Experiment(plan, data, listener);
        experiment.reportTuned();
        experiment.reportTrainedOn();
        experiment.reportExcluded();
        return experiment;
    }

    /**
     * Returns the experiment with conversations that walk another copy of the graph, such as one in a database. Models
     * are trained on the graph in memory.
     *
     * @param walked the other copy of the graph
     * @param load the meter of the load on it
     * @throws PlanException if the graph is live, and a rule selects items by a set or a predicate
     */
    public Experiment walking(KnowledgeGraph walked, QueryLoad load) {
        if (walked.isLive() && rules.eligibility().items().isPresent()) {
            throw new PlanException(
                    "rules",
                    "that include a coarse attribute, or include or exclude items by key, need a snapshot of the graph"
                            + " (--mode snapshot): a live graph can select items by attributes only");
        }
        return new Experiment(this, walked, load);
    }

    /**
     * Runs all policies and writes nothing.
     *
     * @return a result for each policy
     * @throws InterruptedRunException if the listener stopped it
     */
    public ExperimentResult run() {
        List<PolicyResult> results = new ArrayList<>();
        try (ExperimentListener.Work work = listener.begin()) {
            for (TrainedPolicy policy : policies) {
                results.add(evaluate(policy, results, work, null));
                correct(results);
            }
        } catch (CancellationException e) {
            throw new InterruptedRunException(
                    "interrupted after " + results.size() + " of " + policies.size() + " policies");
        }
        return new ExperimentResult(protocol, results);
    }

    /**
     * Runs all policies and writes the run directory, policy by policy.
     *
     * @param directory the directory; if it was resumed, its finished policies are not run again
     * @param origin the origin of the run
     * @return a result for each policy
     * @throws InterruptedRunException if the listener stopped it; the directory has the finished policies
     * @throws askwalk.experiment.run.RunException if the directory cannot be written
     */
    public ExperimentResult run(RunDirectory directory, RunOrigin origin) {
        return runInto(directory, origin, null);
    }

    /**
     * Runs all policies, writes the run directory, and writes the dialogues to a file in the format of
     * {@link askwalk.store.format.DialogueHeader}: policy by policy, in the order of the tuples, without the target
     * items and without those of oracles. The file exists only when it is complete, and the run is finished only when
     * the file exists. If the directory was resumed, the dialogues of its finished policies run again for the file and
     * must end as before.
     *
     * @param directory the directory
     * @param origin the origin of the run, whose arguments are in the file
     * @param dialogues the file, which must not exist
     * @return a result for each policy
     * @throws PlanException if the file exists, is in the directory, or its folder cannot be written
     * @throws InterruptedRunException if the listener stopped it; there is no file then
     * @throws askwalk.experiment.run.RunException if the directory or the file cannot be written
     */
    public ExperimentResult run(RunDirectory directory, RunOrigin origin, Path dialogues) {
        return runInto(directory, origin, Objects.requireNonNull(dialogues, "dialogues"));
    }

    /** The run is finished when the file of dialogues, null for none, is complete as well. */
    private ExperimentResult runInto(RunDirectory directory, RunOrigin origin, Path file) {
        RunConfig config;
        List<UnfinishedRun.Finished> finished;
        try {
            config = config(origin);
            finished =
                    directory.isResumed() ? UnfinishedRun.read(directory.folder(), config, data, protocol) : List.of();
        } catch (RuntimeException | Error e) {
            directory.close(); // a run that cannot be resumed is not changed
            throw e;
        }
        List<PolicyResult> results = new ArrayList<>();
        try (ExperimentListener.Work work = listener.begin()) {
            directory.begin();
            RunWriter writer = new RunWriter(directory, config, data, protocol);
            if (file != null) {
                DialogueFile.check(file, directory.folder(), directory.isResumed());
            }
            if (directory.isResumed()) {
                resume(directory, finished, writer, results);
            }
            if (file == null) {
                runRemaining(results, writer, work, null);
            } else {
                DialogueFile.write(file, header(origin), out -> {
                    DialogueOutput dialogues = new DialogueOutput(out, graph.catalogue());
                    runAgain(directory, results, work, dialogues);
                    runRemaining(results, writer, work, dialogues);
                });
            }
            directory.end("finished");
        } catch (CancellationException e) {
            String kept = results.size() + " of " + policies.size() + " policies";
            directory.endAfter(e, "interrupted after " + kept);
            throw new InterruptedRunException("interrupted: the results of " + kept + " are in " + directory.folder());
        } catch (RuntimeException | Error e) {
            directory.endAfter(e, "failed: " + e.getMessage());
            throw e;
        }
        return new ExperimentResult(protocol, results);
    }

    private DialogueHeader header(RunOrigin origin) {
        long written = policies.stream()
                .filter(policy -> !oracles.containsKey(policy.name()))
                .count();
        return new DialogueHeader(data.manifest().name(), written * evaluation.dialogues(), origin.arguments());
    }

    private void runRemaining(
            List<PolicyResult> results, RunWriter writer, ExperimentListener.Work work, DialogueOutput dialogues) {
        for (TrainedPolicy policy : policies.subList(results.size(), policies.size())) {
            PolicyResult result = evaluate(policy, results, work, dialogues);
            results.add(result);
            correct(results);
            writer.add(result.figures(), result.metrics(), result.rows(), comparisons(results));
        }
    }

    /** Adds the results of the finished policies. */
    private void resume(
            RunDirectory directory,
            List<UnfinishedRun.Finished> finished,
            RunWriter writer,
            List<PolicyResult> results) {
        for (UnfinishedRun.Finished policy : finished) {
            PolicyFigures figures = policy.figures();
            List<DialogueRow> rows = policy.rows();
            double millis = figures.msPerDialogue() == null ? Double.NaN : figures.msPerDialogue();
            PolicyResult result = new PolicyResult(
                    policies.get(results.size()),
                    new EvaluationResult(rows, millis, figures.warmUpDialogues()),
                    Metrics.of(rows, protocol),
                    results.isEmpty()
                            ? null
                            : PairedComparison.of(rows, results.get(0).rows(), protocol),
                    figures.queries() == null ? null : new QueryReading(figures.queries(), figures.queryMs()));
            results.add(result);
            writer.continueAfter(figures, result.metrics());
        }
        correct(results);
        listener.notice("resuming " + directory.folder() + ": " + results.size() + " of " + policies.size()
                + " policies are finished");
    }

    /** Returns the data set. */
    public Dataset data() {
        return data;
    }

    /** Returns the graph in memory, with training interactions only. */
    public KnowledgeGraph graph() {
        return graph;
    }

    /** Returns the rules of the dialogues. */
    public Protocol protocol() {
        return protocol;
    }

    /** Returns the plan. */
    public ExperimentPlan plan() {
        return plan;
    }

    /** Returns the policies in the order of the plan, each followed by its oracle if there is one. */
    public List<TrainedPolicy> policies() {
        return policies;
    }

    /** Returns the number of dialogues of each policy. */
    public int dialogues() {
        return evaluation.dialogues();
    }

    /** Returns the preference model that all policies share, or null if they have different ones. */
    public String preference() {
        Set<String> names = new HashSet<>();
        policies.forEach(policy -> names.add(policy.preference().name()));
        return names.size() == 1 ? names.iterator().next() : null;
    }

    private Evaluation evaluation(KnowledgeGraph walked) {
        return new Evaluation(
                Testbed.of(graph, protocol, new Seed(plan.seed()).derive("evaluation"))
                        .withRules(rules)
                        .withWalked(walked)
                        .withUserAttributes(data.userAttributes())
                        .withHiddenAttributes(data.hiddenAttributes()),
                data.tuples(plan.tuples().role()),
                plan.threads());
    }

    private void reportTuned() {
        policies.stream()
                .filter(policy -> !oracles.containsKey(policy.name()) && !policy.fromFile())
                .forEach(policy -> PolicyCatalogue.tuned(policy).forEach(listener::notice));
    }

    private void reportTrainedOn() {
        List<String> names = policies.stream()
                .filter(policy -> !oracles.containsKey(policy.name()) && isTrainedOn(policy))
                .map(TrainedPolicy::name)
                .toList();
        if (!names.isEmpty()) {
            listener.notice("the validation tuples were used to train " + String.join(", ", names)
                    + ": these figures do not measure its quality; use --split test");
        }
    }

    private void reportExcluded() {
        if (rules.eligibility().isAll()) {
            return;
        }
        Tuples tuples = data.tuples(plan.tuples().role());
        ItemSet shown = rules.eligibility().on(graph);
        int excluded = 0;
        for (int i = 0; i < tuples.size(); i++) {
            excluded += shown.contains(tuples.item(i)) ? 0 : 1;
        }
        listener.notice("the rules exclude the target of " + excluded + " of " + tuples.size() + " "
                + tuples.role().word() + " tuples, which no policy can find");
    }

    private static ConversationRules compile(Rules rules, KnowledgeGraph graph, Protocol protocol) {
        try {
            return rules.on(graph, protocol);
        } catch (IllegalArgumentException e) {
            throw new PlanException("rules", "cannot be applied: " + e.getMessage(), e);
        }
    }

    /** Returns whether a policy was trained or tuned on the tuples that it is evaluated on. */
    private boolean isTrainedOn(TrainedPolicy policy) {
        boolean learned = policy.part() != null || !policy.settings().tuned().isEmpty();
        return plan.tuples().role() == Role.VALIDATION && learned;
    }

    private RunConfig config(RunOrigin origin) {
        return new RunConfig(
                origin.arguments(),
                origin.dataset() == null ? data.manifest().name() : origin.dataset(),
                plan.tuples().role().word(),
                plan.seed(),
                plan.threads(),
                policies.stream()
                        .map(policy -> RunOrigin.config(policy, graphFingerprint, isTrainedOn(policy)))
                        .toList());
    }

    private static List<PairedComparison> comparisons(List<PolicyResult> results) {
        return results.stream().skip(1).map(PolicyResult::againstFirst).toList();
    }

    /** Corrects the comparisons for their current number. */
    private static void correct(List<PolicyResult> results) {
        List<PairedComparison> corrected = PairedComparison.corrected(comparisons(results));
        for (int i = 0; i < corrected.size(); i++) {
            results.set(i + 1, results.get(i + 1).withComparison(corrected.get(i)));
        }
    }

    /** Runs dialogues of finished policies for the file of dialogues; their rows are there already. */
    private void runAgain(
            RunDirectory directory, List<PolicyResult> finished, ExperimentListener.Work work, DialogueOutput output) {
        for (PolicyResult before : finished) {
            TrainedPolicy policy = before.policy();
            if (!oracles.containsKey(policy.name())) {
                try (var progress = work.begin(policy.name() + " again", evaluation.dialogues())) {
                    List<DialogueRow> rows = evaluation
                            .run(policy.policy(), null, progress, sink(policy, output))
                            .rows();
                    RepeatedRows.requireSame(directory.folder(), policy.name(), before.rows(), rows);
                }
            }
        }
    }

    private DialogueSink sink(TrainedPolicy policy, DialogueOutput dialogues) {
        return dialogues == null ? null : dialogues.begin(setup(policy), evaluation.dialogues());
    }

    /** Returns the setup of the dialogues of a policy. All trained numbers are read. */
    ConversationSetup setup(TrainedPolicy policy) {
        return new ConversationSetup(policy.identity(), protocol.name(), protocol.id(), graphFingerprint);
    }

    /** Returns the compiled rules of the dialogues. */
    ConversationRules rules() {
        return rules;
    }

    /** Returns the graph that conversations walk. */
    KnowledgeGraph walked() {
        return walked;
    }

    private PolicyResult evaluate(
            TrainedPolicy policy, List<PolicyResult> before, ExperimentListener.Work work, DialogueOutput output) {
        Oracle oracle = oracles.get(policy.name());
        long dialogues = (long) evaluation.dialogues() * (oracle == null ? 1 : oracle.variants());
        if (queries != null) {
            queries.take(); // earlier queries are not the policy's load
        }
        try (var progress = work.begin(policy.name(), dialogues)) {
            EvaluationResult result = oracle == null
                    ? evaluation.run(policy.policy(), policy.preference().value(), progress, sink(policy, output))
                    : oracle.run(evaluation, progress);
            PairedComparison againstFirst = before.isEmpty()
                    ? null
                    : PairedComparison.of(result.rows(), before.get(0).rows(), protocol);
            return new PolicyResult(
                    policy,
                    result,
                    Metrics.of(result.rows(), protocol),
                    againstFirst,
                    queries == null ? null : queries.take());
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("policy '" + policy.name() + "': " + e.getMessage(), e);
        }
    }
}
