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
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.PathMetrics;
import askwalk.graph.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads run directories, computes their figures from the rows, and holds them to those that were written. */
final class StoredRunReader {

    /** Only the last digits may differ from one platform to the next; a share of the figure. */
    private static final double TOLERANCE = 1e-9;

    private final Path folder;
    private final StoredRows rows = new StoredRows();

    private StoredRunReader(Path folder) {
        this.folder = folder;
    }

    static StoredRun read(Path folder) {
        return new StoredRunReader(folder).run();
    }

    private StoredRun run() {
        checkStatus();
        JsonFile config = JsonFile.read(folder.resolve("config.json"));
        JsonFile manifest = JsonFile.read(folder.resolve("manifest.json"));
        JsonFile metrics = JsonFile.read(folder.resolve("metrics.json"));
        Protocol protocol = protocol(JsonFile.read(folder.resolve("protocol.json")));
        JsonFile listed = config.get("policies");
        if (listed.size() == 0 || listed.size() != metrics.size()) {
            throw changed(
                    metrics, "there are " + metrics.size() + " policies, but " + listed.size() + " in config.json");
        }
        List<StoredPolicy> policies = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            policies.add(policy(listed.get(i), metrics.get(i), protocol, policies));
        }
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

    private void checkStatus() {
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

    private StoredPolicy policy(JsonFile config, JsonFile stated, Protocol protocol, List<StoredPolicy> before) {
        String name = config.get("policy").text();
        if (!stated.get("policy").text().equals(name)) {
            throw changed(stated.get("policy"), "config.json has '" + name + "' there");
        }
        List<DialogueRow> dialogues = rows.read(folder, stated.get("rows"), protocol);
        Metrics metrics = Metrics.of(dialogues, protocol);
        check(stated.get("dialogues"), metrics.dialogues());
        JsonFile rates = stated.get("successRates");
        if (rates.size() != metrics.successRates().size()) {
            throw changed(rates, "the rows give " + metrics.successRates().size() + " of them");
        }
        for (int i = 0; i < rates.size(); i++) {
            check(rates.get(i), metrics.successRates().get(i));
        }
        check(stated.get("at"), metrics.averageTurns());
        check(stated.get("hdcg"), metrics.hdcg());
        return new StoredPolicy(
                name,
                config.get("preference").text(),
                config.get("preferenceSettings").texts(),
                config.get("settings").texts(),
                training(config.get("trained")),
                dialogues,
                metrics,
                paths(stated.get("paths"), dialogues),
                before.isEmpty() ? null : comparison(stated.get("againstFirst"), dialogues, before.get(0), protocol));
    }

    private static PathMetrics paths(JsonFile stated, List<DialogueRow> dialogues) {
        PathMetrics paths = PathMetrics.of(dialogues);
        if (paths != null) {
            check(stated.get("length"), paths.length());
            check(stated.get("legal"), paths.legal());
            check(stated.get("fidelityAboveZero"), paths.faithful());
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

    private static PairedComparison comparison(
            JsonFile stated, List<DialogueRow> ours, StoredPolicy first, Protocol protocol) {
        PairedComparison comparison;
        try {
            comparison = PairedComparison.of(ours, first.rows(), protocol);
        } catch (IllegalArgumentException e) {
            throw new FailureException(stated.where() + ": " + e.getMessage(), e);
        }
        check(stated.get("successRate"), comparison.successRate());
        check(stated.get("at"), comparison.averageTurns());
        check(stated.get("mcNemarP"), comparison.pValue());
        return comparison;
    }

    private static void check(JsonFile stated, Estimate computed) {
        check(stated.get("value"), computed.value());
        check(stated.get("low95"), computed.low());
        check(stated.get("high95"), computed.high());
    }

    private static void check(JsonFile stated, double computed) {
        double there = stated.number();
        boolean same = Double.isNaN(computed)
                ? Double.isNaN(there)
                : Math.abs(there - computed) <= TOLERANCE * Math.abs(computed);
        if (!same) {
            throw changed(stated, there + " is there, but the rows give " + computed);
        }
    }

    private static FailureException changed(JsonFile where, String what) {
        return new FailureException(
                where.where() + ": " + what + "; the run directory was changed, run the experiment again", null);
    }
}
