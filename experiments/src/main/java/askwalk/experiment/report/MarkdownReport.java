package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.conversation.SimulatedUsers;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import askwalk.experiment.text.FigureText;
import askwalk.graph.DisplayText;
import askwalk.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        report.lines(new SummaryTable(content.figures()).lines());
        report.verdicts(content.verdicts());
        report.line("");
        report.lines(collapsed("How to read the tables", ReportLegend.lines(content)));
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

    /** Lists the policies that are not above their baseline; the others follow in a collapsed block. */
    private void verdicts(List<Verdict> verdicts) {
        Map<Boolean, List<String>> lines = verdicts.stream()
                .collect(Collectors.partitioningBy(
                        verdict -> verdict.kind() == Verdict.Kind.ABOVE,
                        Collectors.mapping(verdict -> "- " + verdict.sentence(), Collectors.toList())));
        List<String> notAbove = lines.get(false);
        List<String> above = lines.get(true);
        if (!notAbove.isEmpty()) {
            line("");
            lines(notAbove);
        }
        if (!above.isEmpty()) {
            line("");
            lines(collapsed("Above baseline: " + above.size() + " of " + verdicts.size() + " learned policies", above));
        }
    }

    private void flipRates(List<FlipRates> families) {
        for (int i = 0; i < families.size(); i++) {
            FlipRateSection section = new FlipRateSection(families.get(i));
            line("");
            line("## Answer noise: " + section.title());
            line("");
            lines(section.table());
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
        lines(PathTable.lines(figures));
        line("");
        lines(collapsed("Settings", GroupSettings.lines(figures.group())));
    }

    private void rules(Run run) {
        Protocol protocol = run.protocol();
        line(format(
                "%,d %s dialogues per run. Protocol `%s`: %s, top %d, opening %s, answers %s, %s. A success at action s"
                        + " counts as turn %s for SR@t and as %s turns in AT, a failure as %d.",
                run.policies().get(0).rows().size(),
                protocol.tuples().role().word(),
                protocol.id(),
                FigureText.actions(protocol),
                protocol.listSize(),
                protocol.opening(),
                protocol.answerModel(),
                users(protocol.users()),
                plus(protocol.counting().successOffset()),
                plus(protocol.counting().averageOffset()),
                protocol.counting().turnCap()));
    }

    private static String users(SimulatedUsers users) {
        Noise noise = users.noise();
        String rates = noise.equals(Noise.NONE)
                ? "no noise"
                : "flip rate " + noise.flipRate() + ", don't-know rate " + noise.dontKnowRate();
        return users.others().isEmpty()
                ? rates
                : rates + ", user model `" + users.withNoise(Noise.NONE).text() + "`";
    }

    private void figures(GroupFigures figures) {
        RunGroup group = figures.group();
        Metrics metrics = figures.metrics().get(0);
        line(format(
                "%s, %,d tuples of %,d users and %,d items%s.",
                group.hasSeeds() ? "Means over " + group.runs().size() + " seeds" : "One seed",
                metrics.tuples(),
                metrics.users(),
                metrics.items(),
                metrics.averageTurns().hasInterval() ? "" : ": too few, or too unequal, for intervals and tests"));
        line("");
        group.first().policies().forEach(policy -> training(policy, group.hasSeeds()));
        if (group.first().protocol().tuples().role() == Role.VALIDATION) {
            group.first().policies().stream()
                    .filter(RunPolicy::isTuned)
                    .forEach(policy -> onTheseTuples(policy.name(), "tuned"));
        }
        group.first().policies().stream().filter(RunPolicy::isOracle).forEach(policy -> oracle(policy.name()));
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

    /** Notes what the figures owe to training from a file or on the evaluated tuples. */
    private void training(RunPolicy policy, boolean hasSeeds) {
        if (policy.isFromFile()) {
            line(code(policy.name()) + " was loaded from a model file with training seed "
                    + policy.trained().seed()
                    + (hasSeeds ? "; the seeds here are those of the dialogues, and all share this training." : "."));
            line("");
        }
        if (policy.trained() != null && policy.trained().onTheseTuples()) {
            onTheseTuples(policy.name(), "trained");
        }
    }

    private void oracle(String name) {
        line(code(name) + " is an oracle: an upper bound, not a result.");
        line("");
    }

    private void onTheseTuples(String policy, String how) {
        line(code(policy) + " was " + how
                + " on the tuples that it is evaluated on: its figures do not measure its quality.");
        line("");
    }

    /** Adds a row with the published figures and one with the differences, here minus published. */
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

    /** Returns a figure with its interval, or with a dash if there is none. */
    static String cell(Estimate estimate, int decimals) {
        return FigureText.number(estimate.value(), decimals) + " " + FigureText.interval(estimate, decimals);
    }

    private void spread(GroupFigures figures) {
        List<Metrics.Value> values = figures.metrics().get(0).values();
        line("Spread over the seeds: standard deviation [minimum, maximum].");
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
        line("Differences to " + code(figures.policy(0).name()) + " on the same dialogues:");
        line("");
        comparisonHead(figures.againstFirst());
        for (int i = 1; i < figures.policies(); i++) {
            comparison(code(figures.policy(i).name()), figures.againstFirst().get(i - 1), figures.againstFirst());
        }
    }

    private void comparisonHead(List<PairedComparison> comparisons) {
        List<String> head = FigureText.differenceHead(comparisons);
        line("| policy | metric | " + String.join(" | ", head) + " |");
        line("| --- | --- |" + " --- |".repeat(head.size()));
    }

    /** Adds a row for each metric; of the success rates, only the one at the turn limit. */
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
                    "Differences to %s of section %d on the same dialogues, with the seeds that both have:",
                    code(across.baseline().name()), across.section()));
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
            lines(found.refusals().stream().map(refusal -> "- " + refusal).toList());
        }
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

    /** Returns a name as inline code; a bar, which would end a table cell, is escaped. */
    static String code(String name) {
        String fence = "`";
        while (name.contains(fence)) {
            fence += "`";
        }
        String padding = fence.length() > 1 ? " " : "";
        return fence + padding + DisplayText.line(name).replace("|", "\\|") + padding + fence;
    }

    /** Returns lines in a collapsed block, with the blank lines that make GitHub render the Markdown in it. */
    static List<String> collapsed(String summary, List<String> lines) {
        List<String> block = new ArrayList<>(List.of("<details><summary>" + summary + "</summary>", ""));
        block.addAll(lines);
        block.addAll(List.of("", "</details>"));
        return block;
    }

    private void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
