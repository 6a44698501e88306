package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import askwalk.experiment.text.FigureText;
import askwalk.graph.DisplayText;
import askwalk.graph.Role;
import askwalk.policy.PolicySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report in Markdown. The same runs and notes always give the same text. */
final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();
    private final PublishedFigures published;
    private final ReportFigures charts;
    private final List<String> sources = new ArrayList<>();

    private MarkdownReport(PublishedFigures published, ReportFigures charts) {
        this.published = published;
        this.charts = charts;
    }

    /** Writes the report; notes may be null. */
    static String markdown(ReportContent content, PublishedFigures published, ReportFigures charts, String notes) {
        MarkdownReport report = new MarkdownReport(published, charts);
        for (Verdict verdict : content.verdicts()) {
            report.line(verdict.sentence());
            report.line("");
        }
        report.line(
                "Every figure is computed from the per-dialogue rows of its runs. SR@t is the share of dialogues that"
                        + " succeeded by turn t, AT the average number of turns; both count turns as the protocol says. Intervals"
                        + " are 95 % intervals. They and the tests take users and items as clusters, since dialogues of one user or"
                        + " about one item are not independent; dialogues of one tuple with several seeds are one observation.");
        report.flipRates(content.flipRates());
        for (int i = 0; i < content.figures().size(); i++) {
            report.group(i + 1, content.figures().get(i));
        }
        report.acrossRuns(content.acrossRuns());
        if (notes != null) {
            report.line("");
            report.line("## Notes");
            report.line("");
            report.line(notes.strip());
        }
        report.sources();
        // Without published figures nothing is reproduced.
        String title = report.sources.isEmpty() ? "# Evaluation report" : "# Reproduction report";
        return DisplayText.lines(title + "\n\n" + report.text);
    }

    private void flipRates(List<FlipRates> families) {
        for (int i = 0; i < families.size(); i++) {
            FlipRateSection section = new FlipRateSection(families.get(i));
            line("");
            line("## Wrong answers: " + section.title());
            line("");
            section.table().forEach(this::line);
            line("");
            line(charts.noiseMarkdown(i + 1));
        }
    }

    private void group(int number, GroupFigures figures) {
        Run run = figures.first();
        Protocol protocol = run.protocol();
        line("");
        line(format(
                "## %d. %s, protocol %s, %s questions",
                number, code(run.dataset()), protocol.name(), protocol.questions()));
        line("");
        rules(run);
        line("");
        figures(figures);
        line("");
        line(charts.markdown(number));
        if (figures.group().hasSeeds()) {
            line("");
            spread(figures);
        }
        if (run.policies().size() > 1) {
            line("");
            differences(figures);
        }
        PathTable.lines(figures).forEach(this::line);
        line("");
        settings(figures.group());
    }

    private void rules(Run run) {
        Protocol protocol = run.protocol();
        line(format(
                "%,d %s dialogues a run on data set %s (SHA-256 `%s`). Protocol id `%s`: %s, top %d; a success"
                        + " at action s is one at turn %s for SR@t and counts %s turns in AT, a failure %d; opening %s;"
                        + " answers %s; %s.",
                run.policies().get(0).rows().size(),
                protocol.tuples().role().word(),
                code(run.dataset()),
                run.datasetSha256(),
                protocol.id(),
                FigureText.actions(protocol),
                protocol.listSize(),
                plus(protocol.counting().successOffset()),
                plus(protocol.counting().averageOffset()),
                protocol.counting().turnCap(),
                protocol.opening(),
                protocol.answerModel(),
                protocol.noise().equals(Noise.NONE)
                        ? "no noise"
                        : "users wrong at " + protocol.noise().flipRate() + " and without an answer at "
                                + protocol.noise().dontKnowRate()));
    }

    private void figures(GroupFigures figures) {
        RunGroup group = figures.group();
        Metrics metrics = figures.metrics().get(0);
        line(format(
                "%s, %,d tuples. %s.",
                group.hasSeeds() ? "Means over " + group.runs().size() + " seeds" : "One seed",
                metrics.tuples(),
                FigureText.unit(metrics)));
        line("");
        group.first().policies().forEach(policy -> training(policy, group.hasSeeds()));
        if (group.first().protocol().tuples().role() == Role.VALIDATION) {
            group.first().policies().stream()
                    .filter(RunPolicy::isTuned)
                    .forEach(policy -> onTheseTuples(policy.name(), "tuned"));
        }
        group.first().policies().stream().filter(RunPolicy::isOracle).forEach(policy -> bound(policy.name()));
        line("| policy | preference | figures | "
                + metrics.values().stream().map(value -> value.metric().name()).collect(Collectors.joining(" | "))
                + " |");
        line("| --- | --- | --- |" + " --- |".repeat(metrics.values().size()));
        for (int i = 0; i < figures.policies(); i++) {
            RunPolicy policy = figures.policy(i);
            line("| " + code(policy.name()) + " | " + code(policy.preference()) + " | here | "
                    + figures.metrics().get(i).values().stream()
                            .map(value -> cell(value.estimate(), value.metric().decimals()))
                            .collect(Collectors.joining(" | "))
                    + " |");
            Run run = group.first();
            for (PublishedFigures.Source source : published.of(run.dataset(), run.protocol(), policy)) {
                published(figures.metrics().get(i), source);
            }
        }
    }

    /** What training has to do with the figures, where readers would think something else. */
    private void training(RunPolicy policy, boolean hasSeeds) {
        if (policy.isFromFile()) {
            line(code(policy.name()) + " is from a model file, training seed "
                    + policy.trained().seed()
                    + (hasSeeds ? ": the seeds are those of the dialogues, and its training is one." : "."));
            line("");
        }
        if (policy.trained() != null && policy.trained().onTheseTuples()) {
            onTheseTuples(policy.name(), "trained");
        }
    }

    private void bound(String name) {
        line(code(name)
                + " is no result but a bound: what the policy would come to if it knew of each dialogue how many"
                + " questions to ask before it recommends for good. It asks the policy's questions and orders items as"
                + " the policy does; whatever else could be asked, or how else items could be ordered, is left out.");
        line("");
    }

    private void onTheseTuples(String policy, String how) {
        line(code(policy) + " was " + how
                + " on the tuples that it is evaluated on: its figures do not say how good it is.");
        line("");
    }

    /** Two rows: what was published, and how much larger the figures are here. */
    private void published(Metrics metrics, PublishedFigures.Source source) {
        if (!sources.contains(source.text())) {
            sources.add(source.text());
        }
        String reference = "[" + (sources.indexOf(source.text()) + 1) + "]";
        List<String> figures = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Metrics.Value value : metrics.values()) {
            String figure = source.figures().get(value.metric().name());
            figures.add(figure == null ? "" : figure);
            differences.add(
                    figure == null
                            ? ""
                            : FigureText.signed(
                                    value.estimate().value() - Double.parseDouble(figure),
                                    value.metric().decimals()));
        }
        line("| | | published " + reference + " | " + String.join(" | ", figures) + " |");
        line("| | | difference | " + String.join(" | ", differences) + " |");
    }

    /** A figure with its interval, or a dash for that. */
    static String cell(Estimate estimate, int decimals) {
        return FigureText.number(estimate.value(), decimals) + " " + FigureText.interval(estimate, decimals);
    }

    private void spread(GroupFigures figures) {
        List<Metrics.Value> values = figures.metrics().get(0).values();
        line("Spread over the seeds: standard deviation, and the smallest and the largest figure.");
        line("");
        line("| policy | " + values.stream().map(value -> value.metric().name()).collect(Collectors.joining(" | "))
                + " |");
        line("| --- |" + " --- |".repeat(values.size()));
        for (int i = 0; i < figures.policies(); i++) {
            List<String> cells = new ArrayList<>();
            for (Metrics.Value value : values) {
                int decimals = value.metric().decimals();
                RunGroup.Spread spread = figures.spread(i, value.metric().name());
                cells.add(FigureText.number(spread.deviation(), decimals + 1) + " ["
                        + FigureText.number(spread.min(), decimals) + ", "
                        + FigureText.number(spread.max(), decimals) + "]");
            }
            line("| " + code(figures.policy(i).name()) + " | " + String.join(" | ", cells) + " |");
        }
    }

    private void differences(GroupFigures figures) {
        boolean hasSeeds = figures.group().hasSeeds();
        line("Differences to " + code(figures.policy(0).name()) + " on the same dialogues"
                + (hasSeeds ? ", averaged over the seeds for each tuple" : "")
                + correction(figures.againstFirst().size()));
        line("");
        comparisonHead(figures.againstFirst());
        for (int i = 1; i < figures.policies(); i++) {
            comparison(code(figures.policy(i).name()), figures.againstFirst().get(i - 1), figures.againstFirst());
        }
    }

    private static String correction(int policies) {
        return policies == 1
                ? "."
                : "; p as it is, and by Holm's correction for the " + policies + " policies compared with it.";
    }

    private void comparisonHead(List<PairedComparison> comparisons) {
        List<String> head = FigureText.differenceHead(comparisons);
        line("| policy | metric | " + String.join(" | ", head) + " |");
        line("| --- | --- |" + " --- |".repeat(head.size()));
    }

    /** A row for each metric; of several success rates, the one at the cap. */
    private void comparison(String policy, PairedComparison comparison, List<PairedComparison> all) {
        String name = policy;
        for (Difference difference : FigureText.shown(comparison)) {
            line("| " + name + " | " + difference.metric().name() + " | "
                    + String.join(" | ", FigureText.difference(difference, all)) + " |");
            name = "";
        }
    }

    private void acrossRuns(AcrossRuns.Found found) {
        if (found.comparisons().isEmpty() && found.refusals().isEmpty()) {
            return;
        }
        line("");
        line("## Across sections");
        for (AcrossRuns across : found.comparisons()) {
            line("");
            line(format(
                    "Differences to %s of section %d on the same dialogues, with the seeds that both have%s",
                    code(across.baseline().name()),
                    across.section(),
                    correction(across.entries().size())));
            line("");
            List<PairedComparison> comparisons =
                    across.entries().stream().map(AcrossRuns.Entry::comparison).toList();
            comparisonHead(comparisons);
            for (AcrossRuns.Entry entry : across.entries()) {
                comparison(
                        format(
                                "%s, section %d, %s",
                                code(entry.policy().name()), entry.section(), AcrossRuns.text(entry.seeds())),
                        entry.comparison(),
                        comparisons);
            }
        }
        if (!found.refusals().isEmpty()) {
            line("");
            found.refusals().forEach(refusal -> line("- " + refusal));
        }
    }

    private void settings(RunGroup group) {
        line(
                "Runs: "
                        + group.runs().stream()
                                .map(run -> code(run.name()) + " (seed " + run.seed() + ")")
                                .collect(Collectors.joining(", "))
                        + ". The first by " + code(TypedCommand.of(group.first().arguments()))
                        + ", which also chose what is tuned, on validation tuples. Settings of each; of a second variant, what is other than in the first:");
        line("");
        line("| policy | settings |");
        line("| --- | --- |");
        Map<String, Map<String, String>> firstOfName = new HashMap<>();
        Map<String, Map<String, String>> preferences = new TreeMap<>();
        for (int i = 0; i < group.first().policies().size(); i++) {
            RunPolicy policy = group.first().policies().get(i);
            Map<String, String> all = GroupSettings.of(group, i);
            Map<String, String> first =
                    firstOfName.putIfAbsent(PolicySpec.parse(policy.name()).name(), all);
            line("| " + code(policy.name()) + " | " + (first == null ? settings(all) : changes(first, all)) + " |");
            preferences.put(policy.preference(), policy.preferenceSettings());
        }
        line("");
        line("| preference model | settings |");
        line("| --- | --- |");
        preferences.forEach((name, settings) -> line("| " + code(name) + " | " + settings(settings) + " |"));
    }

    private static String changes(Map<String, String> from, Map<String, String> to) {
        Map<String, String> changes = new TreeMap<>();
        to.forEach((key, value) -> {
            if (!value.equals(from.get(key))) {
                changes.put(key, code(key + "=" + value));
            }
        });
        from.keySet().stream()
                .filter(key -> !to.containsKey(key))
                .forEach(key -> changes.put(key, code(key) + " not set"));
        return changes.isEmpty() ? "as the first" : String.join(", ", changes.values());
    }

    private static String settings(Map<String, String> settings) {
        return settings.isEmpty()
                ? "none"
                : settings.entrySet().stream()
                        .map(setting -> code(setting.getKey() + "=" + setting.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private void sources() {
        if (sources.isEmpty()) {
            return;
        }
        line("");
        line("## Sources");
        line("");
        line("Difference: here minus published.");
        line("");
        for (int i = 0; i < sources.size(); i++) {
            line((i + 1) + ". " + sources.get(i) + ".");
        }
    }

    private static String plus(int offset) {
        return offset == 0 ? "s" : "s + " + offset;
    }

    /** A name as it is; a bar would end the cell. */
    static String code(String name) {
        String fence = "`";
        while (name.contains(fence)) {
            fence += "`";
        }
        String padding = fence.length() > 1 ? " " : "";
        return fence + padding + DisplayText.line(name).replace("|", "\\|") + padding + fence;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
