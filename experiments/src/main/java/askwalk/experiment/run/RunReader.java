package askwalk.experiment.run;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.MetricProvider;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.PathMetrics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads run directories, computes their figures from the rows, and refuses runs whose stored figures differ. */
public final class RunReader {

    private final Path folder;
    private final RowsReader rows;
    private final StoredKeys keys;

    private RunReader(Path folder, RowsReader rows, StoredKeys keys) {
        this.folder = folder;
        this.rows = rows;
        this.keys = keys;
    }

    /**
     * Reads finished runs; users and items of a data set have the same numbers in all of them.
     *
     * @param folders run directories
     * @return the runs in the same order
     * @throws RunException if one is not a finished run, cannot be read, or was changed
     */
    public static List<Run> read(List<Path> folders) {
        Map<String, RowsReader> ofDataset = new HashMap<>();
        StoredKeys keys = new StoredKeys();
        List<Run> runs = new ArrayList<>();
        for (Path folder : folders) {
            checkStatus(folder);
            RunManifest manifest = JsonRecords.read(folder.resolve(RunFiles.MANIFEST), RunManifest.class);
            RowsReader rows = ofDataset.computeIfAbsent(manifest.sha256(), sha256 -> new RowsReader());
            runs.add(new RunReader(folder, rows, keys).run(manifest));
        }
        return runs;
    }

    private Run run(RunManifest manifest) {
        RunConfig config = JsonRecords.read(folder.resolve(RunFiles.CONFIG), RunConfig.class);
        Path file = folder.resolve(RunFiles.METRICS);
        JsonNode tree = JsonRecords.readTree(file);
        List<PolicyFigures> stated = JsonRecords.list(file, comparable(tree), PolicyFigures.class);
        Protocol protocol = protocol(folder);
        if (config.policies().isEmpty() || config.policies().size() != stated.size()) {
            throw FiguresCheck.changed(
                    file,
                    "",
                    "there are " + stated.size() + " policies, but "
                            + config.policies().size() + " in config.json");
        }
        MetricProvider.all(protocol); // unusable metrics are refused before the rows are read
        List<RunPolicy> policies = policies(config.policies(), stated, protocol);
        check(tree, stated, policies, protocol);
        return new Run(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                manifest.name(),
                manifest.sha256(),
                protocol,
                config.seed(),
                List.copyOf(config.arguments()),
                policies);
    }

    /** Removes the comparisons of former runs without clusters, which have another format. */
    private static JsonNode comparable(JsonNode tree) {
        JsonNode copy = tree.deepCopy();
        for (JsonNode policy : copy) {
            if (policy instanceof ObjectNode object && !object.has("intervals")) {
                object.remove("againstFirst");
            }
        }
        return copy;
    }

    private static void checkStatus(Path folder) {
        Path file = folder.resolve(RunFiles.STATUS);
        try {
            String status = Files.readString(file).strip();
            if (!status.equals("finished")) {
                throw new RunException(
                        file + ": this run is not complete (" + status + "); expected finished runs", null);
            }
        } catch (IOException e) {
            throw new RunException(file + ": this cannot be read; expected a run directory", e);
        }
    }

    /** Reads the protocol of a run and checks its id. */
    static Protocol protocol(Path folder) {
        Path file = folder.resolve(RunFiles.PROTOCOL);
        RunProtocol written = JsonRecords.read(file, RunProtocol.class);
        Protocol protocol;
        try {
            protocol = written.protocol();
        } catch (IllegalArgumentException e) {
            throw new RunException(file + ": " + e.getMessage(), e);
        }
        if (!protocol.id().equals(written.id())) {
            throw FiguresCheck.changed(file, "/id", "these rules have the id " + protocol.id());
        }
        return protocol;
    }

    private List<RunPolicy> policies(
            List<RunConfig.PolicyConfig> configs, List<PolicyFigures> stated, Protocol protocol) {
        List<RunPolicy> policies = new ArrayList<>();
        for (int i = 0; i < configs.size(); i++) {
            RunConfig.PolicyConfig config = configs.get(i);
            if (!stated.get(i).policy().equals(config.policy())) {
                throw FiguresCheck.changed(
                        folder.resolve(RunFiles.METRICS),
                        "/" + i + "/policy",
                        "config.json has '" + config.policy() + "' there");
            }
            List<DialogueRow> dialogues = rows.read(rowsFile(i, stated.get(i)), protocol);
            policies.add(
                    RunPolicy.of(config, keys, dialogues, Metrics.of(dialogues, protocol), PathMetrics.of(dialogues)));
        }
        return List.copyOf(policies);
    }

    private Path rowsFile(int number, PolicyFigures stated) {
        Path whole = folder.toAbsolutePath().normalize();
        Path file = stated.rows() == null || stated.rows().indexOf('\0') >= 0 ? null : folder.resolve(stated.rows());
        if (file == null || !file.toAbsolutePath().normalize().startsWith(whole)) {
            throw new RunException(
                    folder.resolve(RunFiles.METRICS) + ":/" + number + "/rows: expected a file of the run directory",
                    null);
        }
        return file;
    }

    private void check(JsonNode tree, List<PolicyFigures> stated, List<RunPolicy> policies, Protocol protocol) {
        Path file = folder.resolve(RunFiles.METRICS);
        List<PairedComparison> comparisons = comparisons(file, policies, protocol);
        for (int i = 0; i < policies.size(); i++) {
            RunPolicy policy = policies.get(i);
            PolicyFigures written = stated.get(i);
            PolicyFigures computed = PolicyFigures.of(
                    policy.name(),
                    policy.metrics(),
                    policy.paths(),
                    new PolicyFigures.Cost(
                            Double.NaN, written.queries(), written.queryMs(), written.warmUpDialogues()));
            FiguresCheck.require(
                    file, i, tree.get(i), i == 0 ? computed : computed.withComparison(comparisons.get(i - 1)));
        }
    }

    private static List<PairedComparison> comparisons(Path file, List<RunPolicy> policies, Protocol protocol) {
        List<PairedComparison> comparisons = new ArrayList<>();
        for (int i = 1; i < policies.size(); i++) {
            try {
                comparisons.add(PairedComparison.of(
                        policies.get(i).rows(), policies.get(0).rows(), protocol));
            } catch (IllegalArgumentException e) {
                throw new RunException(file + ":/" + i + "/againstFirst: " + e.getMessage(), e);
            }
        }
        return PairedComparison.corrected(comparisons);
    }
}
