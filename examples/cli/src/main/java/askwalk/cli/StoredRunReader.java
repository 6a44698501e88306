package askwalk.cli;

import askwalk.conversation.Accounting;
import askwalk.conversation.AnswerModel;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.TupleSet;
import askwalk.conversation.TurnCounting;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.MetricProvider;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.PathMetrics;
import askwalk.graph.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads run directories, computes their figures from the rows, and holds them to those that were written. */
final class StoredRunReader {

    /** Only the last digits may differ from one platform to the next; a share of the figure. */
    private static final double TOLERANCE = 1e-9;

    private static final double SMALL = 1e-3;

    private final Path folder;
    private final StoredRows rows;

    private StoredRunReader(Path folder, StoredRows rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Reads runs; users and items of a data set have the same numbers in all of them. */
    static List<StoredRun> read(List<Path> folders) {
        Map<String, StoredRows> ofDataset = new HashMap<>();
        List<StoredRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            checkStatus(folder);
            String dataset =
                    JsonFile.read(folder.resolve("manifest.json")).get("sha256").text();
            StoredRows rows = ofDataset.computeIfAbsent(dataset, sha256 -> new StoredRows());
            runs.add(new StoredRunReader(folder, rows).run());
        }
        return runs;
    }

    private StoredRun run() {
        JsonFile config = JsonFile.read(folder.resolve("config.json"));
        JsonFile manifest = JsonFile.read(folder.resolve("manifest.json"));
        JsonFile metrics = JsonFile.read(folder.resolve("metrics.json"));
        Protocol protocol = protocol(JsonFile.read(folder.resolve("protocol.json")));
        JsonFile listed = config.get("policies");
        if (listed.size() == 0 || listed.size() != metrics.size()) {
            throw changed(
                    metrics, "there are " + metrics.size() + " policies, but " + listed.size() + " in config.json");
        }
        MetricProvider.all(protocol); // those that cannot be used are refused before the rows are read
        List<StoredPolicy> policies = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            policies.add(policy(listed.get(i), metrics.get(i), protocol));
        }
        checkComparisons(policies, metrics, protocol);
        return new StoredRun(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                manifest.get("name").text(),
                manifest.get("sha256").text(),
                protocol,
                config.get("seed").wholeNumber(),
                arguments(config.get("arguments")),
                List.copyOf(policies));
    }

    private static List<String> arguments(JsonFile typed) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            arguments.add(typed.get(i).text());
        }
        return List.copyOf(arguments);
    }

    private static void checkStatus(Path folder) {
        Path file = folder.resolve("STATUS");
        try {
            String status = Files.readString(file).strip();
            if (!status.equals("finished")) {
                throw new FailureException(
                        file + ": this run is not complete (" + status + "); expected finished runs", null);
            }
        } catch (IOException e) {
            throw new FailureException(file + ": this cannot be read; expected a run directory", e);
        }
    }

    private static Protocol protocol(JsonFile json) {
        Protocol protocol;
        try {
            JsonFile dialogues = json.get("dialogues");
            int some = dialogues.node().isTextual() ? TupleSet.ALL : dialogues.integer();
            protocol = new Protocol(
                    json.get("name").text(),
                    new TurnCounting(
                            json.get("turnCap").integer(),
                            json.get("maxActions").integer(),
                            json.get("successOffset").integer(),
                            json.get("averageOffset").integer()),
                    json.get("listSize").integer(),
                    json.get("opening").word(Opening.class),
                    QuestionType.parse(json.get("questions").text()),
                    json.get("answerModel").word(AnswerModel.class),
                    new Noise(
                            json.get("flipRate").number(),
                            json.get("dontKnowRate").number()),
                    new TupleSet(json.get("tuples").text().equals("test") ? Role.TEST : Role.VALIDATION, some),
                    accounting(json.get("accounting")));
        } catch (IllegalArgumentException e) {
            throw new FailureException(json.file() + ": " + e.getMessage(), e);
        }
        if (!protocol.id().equals(json.get("id").text())) {
            throw changed(json.get("id"), "these rules have the id " + protocol.id());
        }
        return protocol;
    }

    /** Runs that say nothing of it are from when every action was a turn. */
    private static Accounting accounting(JsonFile stated) {
        return stated.node().isMissingNode() ? Accounting.EVERY_ACTION : stated.word(Accounting.class);
    }

    private StoredPolicy policy(JsonFile config, JsonFile stated, Protocol protocol) {
        String name = config.get("policy").text();
        if (!stated.get("policy").text().equals(name)) {
            throw changed(stated.get("policy"), "config.json has '" + name + "' there");
        }
        List<DialogueRow> dialogues = rows.read(folder, stated.get("rows"), protocol);
        Metrics metrics = Metrics.of(dialogues, protocol);
        check(stated.get("dialogues"), metrics.dialogues());
        boolean clustered = isClustered(stated);
        if (clustered) {
            check(stated.get("users"), metrics.users());
            check(stated.get("items"), metrics.items());
        }
        JsonFile rates = stated.get("successRates");
        if (rates.size() != metrics.successRates().size()) {
            throw changed(rates, "the rows give " + metrics.successRates().size() + " of them");
        }
        for (int i = 0; i < rates.size(); i++) {
            check(rates.get(i), metrics.successRates().get(i), clustered);
        }
        check(stated.get("at"), metrics.averageTurns(), clustered);
        check(stated.get("hdcg"), metrics.hdcg(), clustered);
        for (Metrics.Value value : metrics.values()) {
            JsonFile other = stated.get("otherMetrics").get(value.metric().name());
            if (!other.node().isMissingNode()) {
                check(other, value.estimate(), clustered);
            }
        }
        return new StoredPolicy(
                name,
                config.get("preference").text(),
                config.get("preferenceSettings").texts(),
                config.get("settings").texts(),
                training(config.get("trained")),
                dialogues,
                metrics,
                paths(stated.get("paths"), dialogues, clustered));
    }

    /** Whether intervals are those of clusters. Older runs took dialogues for independent and do not say so. */
    private static boolean isClustered(JsonFile stated) {
        return !stated.get("intervals").node().isMissingNode();
    }

    private static PathMetrics paths(JsonFile stated, List<DialogueRow> dialogues, boolean clustered) {
        PathMetrics paths = PathMetrics.of(dialogues);
        if (paths != null) {
            check(stated.get("length"), paths.length(), clustered);
            check(stated.get("legal"), paths.legal(), clustered);
            check(stated.get("fidelityAboveZero"), paths.faithful(), clustered);
        } else if (!stated.node().isMissingNode()) {
            throw changed(stated, "the rows say nothing of paths");
        }
        return paths;
    }

    private static StoredPolicy.Training training(JsonFile trained) {
        if (trained.node().isMissingNode()) {
            return null;
        }
        return new StoredPolicy.Training(
                trained.get("fromFile").flag(),
                trained.get("seed").text(),
                trained.get("graph").text() + " " + trained.get("validation").text(),
                trained.get("onTheseTuples").flag());
    }

    /** Holds the comparisons with the first policy to the rows. */
    private static void checkComparisons(List<StoredPolicy> policies, JsonFile metrics, Protocol protocol) {
        List<PairedComparison> comparisons = new ArrayList<>();
        for (int i = 1; i < policies.size(); i++) {
            try {
                comparisons.add(PairedComparison.of(
                        policies.get(i).rows(), policies.get(0).rows(), protocol));
            } catch (IllegalArgumentException e) {
                throw new FailureException(metrics.get(i).get("againstFirst").where() + ": " + e.getMessage(), e);
            }
        }
        int number = 1;
        for (PairedComparison comparison : PairedComparison.corrected(comparisons)) {
            JsonFile stated = metrics.get(number);
            if (isClustered(stated)) {
                comparison.differences().forEach(difference -> check(stated.get("againstFirst"), difference));
            }
            number++;
        }
    }

    private static void check(JsonFile comparison, Difference computed) {
        JsonFile stated = comparison.get(computed.metric().name());
        if (!stated.node().isMissingNode()) { // else it is a metric that was not there when the run was made
            check(stated, computed.estimate(), true);
            check(stated.get("p"), computed.pValue());
            check(stated.get("pHolm"), computed.adjustedPValue());
            checkNear(stated.get("effectSize"), computed.effectSize());
            if (!Double.isNaN(computed.exactPValue())) {
                check(stated.get("mcNemarP"), computed.exactPValue());
            }
        }
    }

    private static void check(JsonFile stated, Estimate computed, boolean clustered) {
        checkNear(stated.get("value"), computed.value());
        if (clustered) {
            checkNear(stated.get("low95"), computed.low());
            checkNear(stated.get("high95"), computed.high());
        }
    }

    /** For a figure that may be the difference of larger ones and nearly 0. */
    private static void checkNear(JsonFile stated, double computed) {
        check(stated, computed, Math.max(Math.abs(computed), SMALL));
    }

    private static void check(JsonFile stated, double computed) {
        check(stated, computed, Math.abs(computed));
    }

    private static void check(JsonFile stated, double computed, double scale) {
        double there = stated.number();
        boolean same = Double.isNaN(computed) ? Double.isNaN(there) : Math.abs(there - computed) <= TOLERANCE * scale;
        if (!same) {
            throw changed(stated, there + " is there, but the rows give " + computed);
        }
    }

    private static FailureException changed(JsonFile where, String what) {
        return new FailureException(
                where.where() + ": " + what + "; the run directory was changed, run the experiment again", null);
    }
}
