package askwalk.cli.data;

import static askwalk.experiment.text.FigureText.format;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.LearningOptions;
import askwalk.cli.common.ReadingOptions;
import askwalk.cli.common.SplitOptions;
import askwalk.cli.common.TextTable;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.dataset.NumberOptions;
import askwalk.dataset.RangeCuts;
import askwalk.evaluation.AverageTurns;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.experiment.CutChoice;
import askwalk.experiment.ExperimentPlan;
import askwalk.experiment.run.DifferenceJson;
import askwalk.experiment.run.EstimateJson;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import askwalk.graph.Numbers;
import askwalk.graph.Role;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "cuts",
        description =
                "Chooses into how many parts quantiles cut a number of the items, such as price: trains a policy for"
                        + " each number of parts on half of the users of the validation tuples, evaluates it on the other half,"
                        + " and prints the option --cuts to use. Test tuples have no influence.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataCutsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR|sample",
            description = "Folder of the data set, or 'sample'; with the default split of its layout.")
    private String source;

    @Option(
            names = "--value",
            required = true,
            paramLabel = "NAME",
            description = "Name of the numbers, which the data set has in item_values.tsv.")
    private String value;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            defaultValue = "infogain",
            description = "The policy (default: ${DEFAULT-VALUE}).")
    private String policy;

    @Option(
            names = "--min",
            paramLabel = "N",
            defaultValue = "2",
            description = "Smallest number of parts, from 2 (default: ${DEFAULT-VALUE}).")
    private int min;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "8",
            description = "Largest number of parts, up to " + CutChoice.MAX_PARTS + " (default: ${DEFAULT-VALUE}).")
    private int max;

    @Option(
            names = "--dialogues",
            paramLabel = "N",
            description = "Evaluate a seeded sample of N tuples of the half (default: all).")
    private Integer dialogues;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the halves, the trainings and the dialogues (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Number of parallel dialogues (default: all cores).")
    private Integer threads;

    @Mixin
    private LearningOptions learning;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--json", description = "Print only JSON.")
    private boolean json;

    /** Whether the notices about the files were printed: they are the same for every number of parts. */
    private boolean isRead;

    @Override
    public void run() {
        CutChoice choice = CutChoice.of(value, min, max, this::read, plan(), learning.listener());
        if (choice.best().parts() == max && max < CutChoice.MAX_PARTS) {
            learning.listener()
                    .notice("the best number of parts is the largest that was compared; compare more with --max");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(json(choice)));
        } else {
            print(out, choice);
        }
        out.flush();
    }

    private ExperimentPlan plan() {
        if (policy.contains(",")) {
            throw new UsageException("--policy takes one policy, not '" + policy + "'");
        }
        if (dialogues != null && dialogues < 1) {
            throw new UsageException("--dialogues is 1 or more, not " + dialogues);
        }
        ExperimentPlan plan = ExperimentPlan.of(policy)
                .settings(learning.set)
                .seed(seed)
                .models(learning.models())
                .tuples(new TupleSet(Role.TEST, dialogues == null ? TupleSet.ALL : dialogues));
        plan.check();
        return threads == null ? plan : plan.threads(threads);
    }

    private Dataset read(int parts) {
        NumberOptions cut =
                new NumberOptions(List.of(), new TreeMap<>(Map.of(value, RangeCuts.parse("quantiles:" + parts))));
        Dataset data = DatasetOption.read(
                source, new SplitOptions(), layout -> reading.of(layout).withNumbers(cut), this::say);
        isRead = true;
        return data;
    }

    private void say(String message) {
        if (!isRead) {
            spec.commandLine().getErr().println("askwalk: " + DisplayText.line(message));
            spec.commandLine().getErr().flush();
        }
    }

    private static String option(CutChoice choice) {
        return "--cuts " + choice.name() + "=quantiles:" + choice.chosen().parts();
    }

    private void print(PrintWriter out, CutChoice choice) {
        Metrics first = choice.best().metrics();
        out.println(format(
                "%s of %s with %s: %,d dialogues of half of the users of the validation tuples; protocol %s; seed %d",
                DisplayText.line(value),
                DisplayText.line(source),
                DisplayText.line(policy),
                first.dialogues(),
                choice.protocol().name(),
                seed));
        out.println();
        TextTable table = new TextTable(1);
        String rate = "SR@" + first.successRates().size();
        table.row(List.of(
                "parts",
                rate,
                "95% interval",
                AverageTurns.NAME,
                "95% interval",
                rate + " - best",
                "95% interval",
                AverageTurns.NAME + " - best",
                "95% interval",
                ""));
        choice.candidates().forEach(candidate -> table.row(row(choice, candidate)));
        table.print(out);
        out.println();
        out.println("cuts in " + choice.chosen().parts() + " parts: "
                + choice.chosen().cuts().stream().map(Numbers::text).collect(Collectors.joining(", ")));
        out.println(FigureText.unit(first));
        out.println();
        out.println(option(choice));
    }

    private static List<String> row(CutChoice choice, CutChoice.Candidate candidate) {
        Metrics metrics = candidate.metrics();
        Estimate rate = metrics.successRate(metrics.successRates().size());
        boolean isBest = candidate.againstBest() == null;
        Difference success = isBest ? null : candidate.againstBest().success();
        Difference turns = isBest ? null : candidate.againstBest().difference(AverageTurns.NAME);
        return List.of(
                Integer.toString(candidate.parts()),
                FigureText.number(rate.value(), 3),
                FigureText.interval(rate, 3),
                FigureText.number(metrics.averageTurns().value(), 2),
                FigureText.interval(metrics.averageTurns(), 2),
                isBest ? "" : FigureText.signed(success.estimate().value(), 3),
                isBest ? "" : FigureText.signedInterval(success.estimate(), 3),
                isBest ? "" : FigureText.signed(turns.estimate().value(), 2),
                isBest ? "" : FigureText.signedInterval(turns.estimate(), 2),
                note(choice, candidate));
    }

    private static String note(CutChoice choice, CutChoice.Candidate candidate) {
        String note = candidate.againstBest() == null ? "best" : candidate.isWorse() ? "worse" : "";
        boolean isChosen = candidate.parts() == choice.chosen().parts();
        return isChosen ? (note.isEmpty() ? "chosen" : note + ", chosen") : note;
    }

    private Map<String, Object> json(CutChoice choice) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dataset", source);
        map.put("value", value);
        map.put("policy", policy);
        map.put("protocol", choice.protocol().name());
        map.put("protocolId", choice.protocol().id());
        map.put("seed", seed);
        map.put(
                "candidates",
                choice.candidates().stream().map(DataCutsCommand::json).toList());
        map.put("best", choice.best().parts());
        map.put("chosen", choice.chosen().parts());
        map.put("option", option(choice));
        return map;
    }

    private static Map<String, Object> json(CutChoice.Candidate candidate) {
        Metrics metrics = candidate.metrics();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("parts", candidate.parts());
        map.put("cuts", candidate.cuts());
        map.put("dialogues", metrics.dialogues());
        map.put("users", metrics.users());
        map.put("items", metrics.items());
        map.put("sr", EstimateJson.of(metrics.successRate(metrics.successRates().size())));
        map.put("at", EstimateJson.of(metrics.averageTurns()));
        map.put("worse", candidate.isWorse());
        if (candidate.againstBest() != null) {
            map.put("againstBest", DifferenceJson.of(candidate.againstBest()));
        }
        return map;
    }
}
