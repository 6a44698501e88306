package askwalk.cli;

import static askwalk.cli.ResultTable.format;

import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.evaluation.Estimate;
import askwalk.policy.PolicySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reproduction report in Markdown. The same runs and notes always give the same text. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final PublishedFigures published;
    private final ReportFigures charts;
    private final List<String> sources = new ArrayList<>();

    private Report(PublishedFigures published, ReportFigures charts) {
        this.published = published;
        this.charts = charts;
    }

    /** Writes the report; notes may be null. */
    static String markdown(List<RunGroup> groups, PublishedFigures published, ReportFigures charts, String notes) {
        Report report = new Report(published, charts);
        report.line("# Reproduction report");
        report.line("");
        for (String verdict : Verdicts.of(groups)) {
            report.line(verdict);
            report.line("");
        }
        report.line(
                "Every figure of a run is computed from its per-dialogue rows. SR@t is the share of dialogues that");
        report.line("succeeded by turn t, AT the average number of turns; both count turns as the protocol says.");
        report.flipRates(FlipRates.of(groups));
        for (int i = 0; i < groups.size(); i++) {
            report.group(i + 1, groups.get(i));
        }
        if (notes != null) {
            report.line("");
            report.line("## Notes");
            report.line("");
            report.line(notes.strip());
        }
        report.sources();
        return report.text.toString();
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

    private void group(int number, RunGroup group) {
        StoredRun run = group.first();
        Protocol protocol = run.protocol();
        line("");
        line(format(
                "## %d. %s, protocol %s, %s questions",
                number, code(run.dataset()), protocol.name(), protocol.questions()));
        line("");
        rules(run);
        line("");
        figures(group);
        line("");
        line(charts.markdown(number));
        if (run.policies().size() > 1) {
            line("");
            differences(group);
        }
        PathTable.lines(group).forEach(this::line);
        line("");
        settings(group);
    }

    private void rules(StoredRun run) {
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
                ResultTable.actions(protocol),
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

    private void figures(RunGroup group) {
        line(
                group.hasSeeds()
                        ? format(
                                "Means over %d seeds; in brackets the smallest and the largest.",
                                group.runs().size())
                        : "One seed; in brackets the 95 % interval.");
        line("");
        group.first().policies().forEach(policy -> training(policy, group.hasSeeds()));
        TunedSettings.onTheseTuples(group.first()).forEach(policy -> onTheseTuples(policy, "tuned"));
        group.first().policies().stream()
                .map(StoredPolicy::name)
                .filter(HindsightRun::isBound)
                .forEach(this::bound);
        Map<String, Function<StoredPolicy, Estimate>> metrics = metrics(group.first());
        line("| policy | preference | figures | " + String.join(" | ", metrics.keySet()) + " |");
        line("| --- | --- | --- |" + " --- |".repeat(metrics.size()));
        for (int i = 0; i < group.first().policies().size(); i++) {
            int number = i;
            StoredPolicy policy = group.first().policies().get(i);
            List<String> cells = new ArrayList<>();
            metrics.forEach((name, metric) -> cells.add(cell(group, number, name, metric)));
            line("| " + code(policy.name()) + " | " + code(policy.preference()) + " | here | "
                    + String.join(" | ", cells) + " |");
            StoredRun run = group.first();
            for (PublishedFigures.Source source : published.of(run.dataset(), run.protocol(), policy)) {
                published(group, number, source, metrics);
            }
        }
    }

    /** What training has to do with the figures, where readers would think something else. */
    private void training(StoredPolicy policy, boolean hasSeeds) {
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
    private void published(
            RunGroup group,
            int number,
            PublishedFigures.Source source,
            Map<String, Function<StoredPolicy, Estimate>> metrics) {
        if (!sources.contains(source.text())) {
            sources.add(source.text());
        }
        String reference = "[" + (sources.indexOf(source.text()) + 1) + "]";
        List<String> figures = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        metrics.forEach((name, metric) -> {
            String figure = source.figures().get(name);
            figures.add(figure == null ? "" : figure);
            double mean =
                    group.spread(number, policy -> metric.apply(policy).value()).mean();
            differences.add(
                    figure == null ? "" : format("%+." + digits(name) + "f", mean - Double.parseDouble(figure)));
        });
        line("| | | published " + reference + " | " + String.join(" | ", figures) + " |");
        line("| | | difference | " + String.join(" | ", differences) + " |");
    }

    static String cell(RunGroup group, int number, String name, Function<StoredPolicy, Estimate> metric) {
        String pattern = "%." + digits(name) + "f";
        if (!group.hasSeeds()) {
            Estimate estimate = metric.apply(group.first().policies().get(number));
            return Double.isNaN(estimate.low())
                    ? format(pattern, estimate.value())
                    : format(
                            pattern + " [" + pattern + ", " + pattern + "]",
                            estimate.value(),
                            estimate.low(),
                            estimate.high());
        }
        RunGroup.Spread spread =
                group.spread(number, policy -> metric.apply(policy).value());
        return format(pattern + " [" + pattern + ", " + pattern + "]", spread.mean(), spread.least(), spread.most());
    }

    private static Map<String, Function<StoredPolicy, Estimate>> metrics(StoredRun run) {
        Map<String, Function<StoredPolicy, Estimate>> metrics = new LinkedHashMap<>();
        for (int turn : ResultTable.TURNS) {
            if (turn <= run.protocol().counting().turnCap()) {
                metrics.put("SR@" + turn, policy -> policy.metrics().successRate(turn));
            }
        }
        metrics.put("AT", policy -> policy.metrics().averageTurns());
        metrics.put("hDCG", policy -> policy.metrics().hdcg());
        return metrics;
    }

    private static int digits(String metric) {
        return metric.equals("AT") ? 2 : 3;
    }

    private void differences(RunGroup group) {
        line("Differences to " + code(group.first().policies().get(0).name())
                + " on the same dialogues" + (group.hasSeeds() ? ", means over the seeds" : "")
                + "; p of the exact McNemar test" + (group.hasSeeds() ? " for each seed." : "."));
        line("");
        line("| policy | SR@" + group.first().protocol().counting().turnCap() + " | AT | p |");
        line("| --- | --- | --- | --- |");
        for (int i = 1; i < group.first().policies().size(); i++) {
            RunGroup.Spread success = group.spread(
                    i, policy -> policy.againstFirst().successRate().value());
            RunGroup.Spread turns = group.spread(
                    i, policy -> policy.againstFirst().averageTurns().value());
            String p = group.policies(i).stream()
                    .map(policy -> p(policy.againstFirst().pValue()))
                    .collect(Collectors.joining(", "));
            line(format(
                    "| %s | %+.3f | %+.2f | %s |",
                    code(group.first().policies().get(i).name()), success.mean(), turns.mean(), p));
        }
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : format("%.3f", p);
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
            StoredPolicy policy = group.first().policies().get(i);
            Map<String, String> all = TunedSettings.ofAllSeeds(group, i);
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
        return "`" + name.replace("|", "\\|") + "`";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
