package askwalk.benchmark.catalogue;

import askwalk.conversation.ConversationRules;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Evaluation;
import askwalk.evaluation.PairedComparison;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares, for {@code infogain} and every policy that is not trained, a catalogue of which a rule excludes half of the
 * items with a catalogue without these items, on the same dialogues. Prints a Markdown table.
 */
public final class ExcludedItems {

    private static final double SHARE = 0.5;
    private static final int MAX_DIALOGUES = 5_000;
    private static final Protocol PROTOCOL = Protocol.IDEAL.withTuples(new TupleSet(Role.TEST, MAX_DIALOGUES));
    private static final String TRAINED = "infogain";

    private ExcludedItems() {}

    /**
     * Trains and evaluates the policies. The exit code is 2 unless the argument is a folder.
     *
     * @param args the folder of the data set, and optionally the seed
     */
    public static void main(String[] args) {
        if (args.length < 1 || args.length > 2 || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("excluded items: give the folder of a data set, and optionally a seed");
            System.exit(2);
        }
        Dataset data = Datasets.open(Path.of(args[0]));
        Seed seed = new Seed(args.length > 1 ? Long.parseLong(args[1]) : 1);
        Exclusion exclusion = Exclusion.of(data, SHARE, seed);
        System.out.println("Excluded: " + exclusion.excludedCount() + " of "
                + (exclusion.excludedCount() + exclusion.keptCount()) + " items\n");
        System.out.println(
                "| policy | SR@15, excluded by a rule | SR@15, without the items | difference | AT, difference |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (PolicyProvider provider : Policies.all()) {
            if (!(provider instanceof LearnedPolicyProvider) || provider.name().equals(TRAINED)) {
                System.out.println(line(provider, exclusion, seed));
            }
        }
    }

    private static String line(PolicyProvider provider, Exclusion exclusion, Seed seed) {
        ConversationRules rules = exclusion.rules(PROTOCOL);
        List<DialogueRow> excluded =
                rows(provider, exclusion.whole(), exclusion.validationOfWhole(), rules, exclusion, seed);
        List<DialogueRow> reduced = rows(
                provider, exclusion.reduced(), exclusion.validationOfKept(), ConversationRules.NONE, exclusion, seed);
        PairedComparison comparison = PairedComparison.of(excluded, reduced, PROTOCOL);
        Difference success = comparison.difference("SR@15");
        Difference turns = comparison.difference("AT");
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %+.4f [%+.4f, %+.4f] | %+.3f [%+.3f, %+.3f] |",
                provider.name(),
                rate(excluded),
                rate(reduced),
                success.estimate().value(),
                success.estimate().low(),
                success.estimate().high(),
                turns.estimate().value(),
                turns.estimate().low(),
                turns.estimate().high());
    }

    private static double rate(List<DialogueRow> rows) {
        return rows.stream().filter(row -> row.outcome().success()).count() / (double) rows.size();
    }

    private static List<DialogueRow> rows(
            PolicyProvider provider,
            KnowledgeGraph graph,
            Tuples validation,
            ConversationRules rules,
            Exclusion exclusion,
            Seed seed) {
        PolicySetup setup = new PolicySetup(
                graph,
                validation,
                null,
                PROTOCOL,
                preference(provider.preference()).create(PreferenceSetup.of(graph)),
                provider.values(Map.of()),
                seed.derive("training"),
                Stages.NONE,
                TrainingState.NONE);
        Policy policy = provider.create(setup);
        Testbed testbed = Testbed.of(graph, PROTOCOL, seed).withRules(rules);
        return new Evaluation(
                        testbed, exclusion.testOfKept(), Runtime.getRuntime().availableProcessors())
                .run(policy, Progress.NONE)
                .rows();
    }

    private static PreferenceProvider preference(String name) {
        return PreferenceProvider.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
