package askwalk.cli;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.evaluation.Evaluation;
import askwalk.evaluation.EvaluationResult;
import askwalk.evaluation.MetricProvider;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceProvider;
import askwalk.random.Seed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Runs policies on the same simulated dialogues and leaves a run directory behind. */
final class Experiment {

    /**
     * A policy with its dialogues and what they come to.
     *
     * @param againstFirst the comparison with the first policy, corrected for the policies that were finished; null for
     *     that policy itself
     * @param queries what the policy's conversations asked a database; null if they walked in memory
     */
    record Result(
            PolicyCatalogue.Ready policy,
            EvaluationResult evaluation,
            Metrics metrics,
            PairedComparison againstFirst,
            QueryMeter.Reading queries) {

        private Result withComparison(PairedComparison comparison) {
            return new Result(policy, evaluation, metrics, comparison, queries);
        }
    }

    private final ExperimentOptions options;
    private final PrintWriter err;
    private final Dataset data;
    private final Protocol protocol;
    private final List<PolicyCatalogue.Ready> policies;
    private final Map<String, HindsightRun> bounds = new HashMap<>();
    private final KnowledgeGraph graph;
    private Evaluation evaluation;
    private QueryMeter meter;
    private final String graphFingerprint;
    private final List<Result> results = new ArrayList<>();

    private Experiment(ExperimentOptions options, List<PolicySpec> specs, SavedModel model, PrintWriter err) {
        this.options = options;
        this.err = err;
        List<PolicySpec> everySpec = new ArrayList<>(specs);
        PreferenceOption preferences = PreferenceOption.parse(options.preference, specs);
        List<PreferenceProvider> everyPreference = new ArrayList<>(preferences.all());
        if (model != null) {
            everySpec.add(model.spec());
            everyPreference.add(model.preferenceProvider());
        }
        SetOptions set = new SetOptions(options.learning.set, everySpec, everyPreference);
        data = options.dataset.open();
        protocol = options.protocol(data, model);
        MetricProvider.all(protocol); // those that cannot be used are refused before anything that takes long
        graph = InMemoryGraph.of(data.graph());
        Trainer trainer = options.learning.trainer(graph, data, protocol, options.seed);
        // A file that does not fit is refused before anything is trained.
        if (model != null) {
            model.requireData(trainer, data.validation());
        }
        PolicyCatalogue.Ready saved = model == null ? null : model.ready(set, protocol, trainer, err);
        policies = new ArrayList<>(PolicyCatalogue.create(specs, preferences, set, trainer));
        PolicyCatalogue.sayTuned(policies, trainer);
        if (saved != null) {
            policies.add(saved);
        }
        graphFingerprint = trainer.graphFingerprint();
        sayTrainedOn();
        evaluation = evaluation(graph);
    }

    private Evaluation evaluation(KnowledgeGraph walked) {
        return new Evaluation(
                graph,
                walked,
                data.tuples(options.role()),
                protocol,
                new Seed(options.seed).derive("evaluation"),
                options.threads(),
                data.userAttributes());
    }

    /**
     * Checks the options, reads the data set and makes the policies; nothing is written.
     *
     * @param policies their names; null for none
     * @param model the model whose policy takes part after them; null for none
     */
    static Experiment prepare(ExperimentOptions options, String policies, SavedModel model, PrintWriter err) {
        options.check();
        RunDirectory.check(options.out);
        List<PolicySpec> specs = policies == null ? List.of() : PolicyCatalogue.parse(policies);
        specs.forEach(PolicyCatalogue::provider);
        if (model != null && specs.contains(model.spec())) {
            throw new UsageException("policy '" + model.spec().text()
                    + "' is in --policies and in --model: add @label to the first to compare two variants");
        }
        return new Experiment(options, specs, model, err);
    }

    /** Puts behind each policy that has one the bound of {@link HindsightRun}. */
    Experiment withHindsight() {
        for (PolicyCatalogue.Ready policy : List.copyOf(policies)) {
            if (HindsightRun.isFor(policy)) {
                PolicyCatalogue.Ready bound = HindsightRun.entry(policy);
                bounds.put(
                        bound.name(),
                        HindsightRun.of(policy, protocol.counting().maxActions()));
                policies.add(policies.indexOf(policy) + 1, bound);
            }
        }
        if (bounds.isEmpty()) {
            throw new UsageException(
                    "--hindsight: none of these policies can be told when to go over to recommending; infogain can");
        }
        return this;
    }

    /** Lets the conversations walk the graph where it is in a database; what is trained is trained in memory. */
    Experiment walking(Database database) {
        evaluation = evaluation(database.open(data, graph));
        meter = database.meter();
        return this;
    }

    /** Where else conversations may walk. */
    interface Database {
        KnowledgeGraph open(Dataset data, KnowledgeGraph graph);

        QueryMeter meter();
    }

    private void sayTrainedOn() {
        List<String> names = policies.stream()
                .filter(this::isTrainedOn)
                .map(PolicyCatalogue.Ready::name)
                .toList();
        if (!names.isEmpty()) {
            err.println("askwalk: the validation tuples are what " + String.join(", ", names)
                    + " learned from: these figures do not say how good that is; use --split test");
            err.flush();
        }
    }

    /** Whether a policy learned from the tuples that it is evaluated on. */
    boolean isTrainedOn(PolicyCatalogue.Ready policy) {
        boolean learned = policy.part() != null || TunedSettings.isTuned(policy.settings());
        return options.role() == Role.VALIDATION && learned;
    }

    String graphFingerprint() {
        return graphFingerprint;
    }

    Dataset data() {
        return data;
    }

    Protocol protocol() {
        return protocol;
    }

    /** The preference model of all policies; null if they have different ones. */
    String preference() {
        Set<String> names = new HashSet<>();
        policies.forEach(policy -> names.add(policy.preference().name()));
        return names.size() == 1 ? names.iterator().next() : null;
    }

    int dialogues() {
        return evaluation.dialogues();
    }

    long seed() {
        return options.seed;
    }

    /** Runs all policies; the arguments are what was typed, for the record. */
    List<Result> run(List<String> arguments) {
        try (Interrupt interrupt = Interrupt.listen()) {
            return run(RunDirectory.create(options.out), arguments, interrupt);
        }
    }

    private List<Result> run(RunDirectory directory, List<String> arguments, Interrupt interrupt) {
        try {
            RunReport report = new RunReport(directory, this);
            report.begin(options, arguments, policies);
            for (PolicyCatalogue.Ready policy : policies) {
                results.add(evaluate(policy, interrupt));
                correct();
                report.add(results);
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
        err.println("run directory: " + directory.folder());
        err.flush();
        return results;
    }

    /** Corrects the comparisons for how many there are by now. */
    private void correct() {
        List<PairedComparison> corrected = PairedComparison.corrected(
                results.stream().skip(1).map(Result::againstFirst).toList());
        for (int i = 0; i < corrected.size(); i++) {
            results.set(i + 1, results.get(i + 1).withComparison(corrected.get(i)));
        }
    }

    private Result evaluate(PolicyCatalogue.Ready policy, Interrupt interrupt) {
        HindsightRun bound = bounds.get(policy.name());
        long dialogues = (long) evaluation.dialogues() * (bound == null ? 1 : bound.variants());
        if (meter != null) {
            meter.read(); // what was asked before is not the policy's doing
        }
        try (ProgressDisplay progress = new ProgressDisplay(policy.name(), dialogues, interrupt, err)) {
            EvaluationResult result = bound == null
                    ? evaluation.run(policy.policy(), policy.preference().model(), progress)
                    : bound.run(evaluation, progress);
            PairedComparison againstFirst = results.isEmpty()
                    ? null
                    : PairedComparison.of(
                            result.rows(), results.get(0).evaluation().rows(), protocol);
            return new Result(
                    policy,
                    result,
                    Metrics.of(result.rows(), protocol),
                    againstFirst,
                    meter == null ? null : meter.read());
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("policy '" + policy.name() + "': " + e.getMessage(), e);
        }
    }
}
