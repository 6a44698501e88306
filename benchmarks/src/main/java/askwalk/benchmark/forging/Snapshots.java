package askwalk.benchmark.forging;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.Split;
import askwalk.dataset.snapshot.SnapshotCache;
import askwalk.dataset.tsv.TsvWriter;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A snapshot of a data set, whose file is forged and opened. */
final class Snapshots {

    private final List<String> log = new ArrayList<>();
    private final Path folder;
    private final DatasetLayout layout;
    private final Split split;
    private final SnapshotCache cache;
    private final Path file;
    private final byte[] bytes;

    Snapshots(Dataset data, Path temp) throws IOException {
        folder = temp.resolve("data");
        TsvWriter.write(data, folder);
        layout = Datasets.layoutOf(folder);
        split = Split.of(layout, folder);
        cache = new SnapshotCache(temp.resolve("snapshots"), 1, log::add);
        open();
        file = cache.file(folder, layout, split);
        bytes = Files.readAllBytes(file);
        if (!open().fromSnapshot()) {
            throw new IllegalStateException(file + ": this snapshot is not used: " + log);
        }
    }

    /** Forges a file and opens it. Any exception of this method is a failure. */
    Tally.Outcome attempt(SplittableRandom random) throws IOException {
        Files.write(file, Bytes.forged(bytes, random));
        log.clear();
        SnapshotCache.Opened opened = open();
        play(opened.dataset());
        return opened.fromSnapshot() ? Tally.Outcome.PLAYED : Tally.Outcome.REFUSED;
    }

    private SnapshotCache.Opened open() {
        return cache.open(folder, layout, split);
    }

    private static void play(Dataset data) {
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        GraphFingerprint.of(graph);
        data.manifest().toMap();
        if (data.userAttributes() != null) {
            data.userAttributes().forTraining(data.train(), data.validation());
        }
        RulePolicy policy =
                RulePolicy.maxEntropy(graph, (user, seed) -> (items, size, into) -> Arrays.fill(into, 0, size, 0));
        DialogueSimulator simulator = new DialogueSimulator(Testbed.of(graph, Protocol.IDEAL, new Seed(1)), policy);
        for (int tuple = 0; tuple < Math.min(20, data.test().size()); tuple++) {
            simulator.run(data.test().user(tuple), data.test().item(tuple), tuple);
        }
    }
}
