package askwalk.experiment.run;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PathMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the finished policies of an unfinished run, after checking that the request is the same. */
public final class UnfinishedRun {

    /**
     * A finished policy.
     *
     * @param figures its stored figures
     * @param rows its dialogues, with the ids of the data set
     */
    public record Finished(PolicyFigures figures, List<DialogueRow> rows) {}

    private UnfinishedRun() {}

    /**
     * Reads the finished policies.
     *
     * @param folder the run directory
     * @param config the current request
     * @param data the data set
     * @param protocol the current protocol
     * @return the finished policies, the first ones of the configuration
     * @throws PlanException if the request has changed, so that the dialogues cannot be continued
     * @throws RunException if a file cannot be read, or stored figures are not those of the rows
     */
    public static List<Finished> read(Path folder, RunConfig config, Dataset data, Protocol protocol) {
        requireSame(folder, config, data, protocol);
        Path metrics = folder.resolve(RunFiles.METRICS);
        if (Files.notExists(metrics)) {
            return List.of();
        }
        RowsReader reader = new RowsReader(data.graph().catalogue());
        List<Finished> finished = new ArrayList<>();
        for (PolicyFigures figures : JsonRecords.list(metrics, JsonRecords.readTree(metrics), PolicyFigures.class)) {
            int number = finished.size();
            if (number >= config.policies().size()
                    || !figures.policy().equals(config.policies().get(number).policy())) {
                throw FiguresCheck.changed(metrics, "/" + number + "/policy", "config.json has another policy there");
            }
            List<DialogueRow> rows = reader.read(folder.resolve(RunFiles.rows(number + 1, figures.policy())), protocol);
            PolicyFigures computed = PolicyFigures.of(
                    figures.policy(),
                    Metrics.of(rows, protocol),
                    PathMetrics.of(rows),
                    new PolicyFigures.Cost(Double.NaN, null, null, 0));
            FiguresCheck.require(metrics, number, JsonRecords.tree(figures), computed);
            finished.add(new Finished(figures, rows));
        }
        return finished;
    }

    private static void requireSame(Path folder, RunConfig config, Dataset data, Protocol protocol) {
        RunConfig before = JsonRecords.read(folder.resolve(RunFiles.CONFIG), RunConfig.class);
        RunManifest manifest = JsonRecords.read(folder.resolve(RunFiles.MANIFEST), RunManifest.class);
        if (!manifest.sha256().equals(data.manifest().sha256())) {
            throw different(folder, "the contents of the data set " + manifest.name());
        }
        if (!RunReader.protocol(folder).id().equals(protocol.id())) {
            throw different(folder, "the protocol");
        }
        if (before.seed() != config.seed() || !config.split().equals(before.split())) {
            throw different(folder, "the seed or the split");
        }
        if (before.policies().size() != config.policies().size()) {
            throw different(folder, "the number of policies");
        }
        for (int i = 0; i < config.policies().size(); i++) {
            if (!JsonRecords.tree(before.policies().get(i))
                    .equals(JsonRecords.tree(config.policies().get(i)))) {
                throw different(folder, "policy '" + config.policies().get(i).policy() + "' or its training");
            }
        }
    }

    private static PlanException different(Path folder, String what) {
        return new PlanException(
                "resume",
                folder + ": " + what + " has changed since the run began, so its dialogues cannot be compared with new"
                        + " ones; start a new run in another folder");
    }
}
