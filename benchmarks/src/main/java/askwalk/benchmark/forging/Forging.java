package askwalk.benchmark.forging;

import askwalk.dataset.Dataset;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Opens forged model files and snapshots, and prints the outcomes as a Markdown table. */
public final class Forging {

    private static final String SNAPSHOT = "snapshot";
    private static final List<String> KINDS = List.of(
            "ear+fm binary",
            "ear+ease enumerated",
            "crm+fm-plain binary",
            "scpr+fm binary",
            "scpr+ease enumerated",
            "fact-crs+uniform binary",
            "fact-crs+popularity enumerated",
            "lazy-tree+fm binary",
            "lazy-tree+cosine enumerated",
            "infogain+ease binary",
            "infogain+fm enumerated",
            "infogain+fm-plain choice:2");

    private Forging() {}

    /**
     * Forges and opens files. The exit code is 1 if one of them failed, 2 if the arguments are not two numbers.
     *
     * @param args the number of model files and of snapshots, and a seed
     * @throws IOException if the files cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !args[0].matches("[1-9][0-9]{0,6}") || !args[1].matches("[0-9]{1,9}")) {
            System.err.println("forging: give the number of files and a seed, such as 10000 1");
            System.exit(2);
        }
        int files = Integer.parseInt(args[0]);
        Tally tally = measure(files, files, Long.parseLong(args[1]));
        tally.table().forEach(System.out::println);
        tally.failures().forEach(System.err::println);
        if (tally.count(Tally.Outcome.FAILED) > 0) {
            System.exit(1);
        }
    }

    /**
     * Forges and opens files; the outcomes depend only on the seed.
     *
     * @param models the number of model files, of all kinds in turn
     * @param snapshots the number of snapshots
     * @param seed the seed of all randomness
     */
    static Tally measure(int models, int snapshots, long seed) throws IOException {
        Path temp = Files.createTempDirectory("forging");
        try {
            return measure(models, snapshots, new SplittableRandom(seed), temp);
        } finally {
            delete(temp);
        }
    }

    private static Tally measure(int models, int snapshots, SplittableRandom random, Path temp) throws IOException {
        Dataset data = Synthetic.generate(new SyntheticSpec("tiny", 24, 30, 9, 3, 6, 3, 2, 2, 1, 1));
        List<Specimen> specimens = new ArrayList<>();
        for (String kind : KINDS) {
            Specimen specimen = Specimen.train(kind, data, temp.resolve("model"));
            specimen.play();
            specimens.add(specimen);
        }
        Tally tally = new Tally();
        for (int number = 0; number < models; number++) {
            Specimen specimen = specimens.get(number % specimens.size());
            SplittableRandom own = random.split();
            attempt(specimen.kind(), number, tally, () -> specimen.attempt(own));
        }
        Snapshots snapshot = new Snapshots(data, temp);
        for (int number = 0; number < snapshots; number++) {
            SplittableRandom own = random.split();
            attempt(SNAPSHOT, number, tally, () -> snapshot.attempt(own));
        }
        return tally;
    }

    private interface Attempt {
        Tally.Outcome outcome() throws IOException;
    }

    // Every failure is counted and must not end the loop.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static void attempt(String kind, int number, Tally tally, Attempt attempt) throws IOException {
        try {
            tally.add(kind, attempt.outcome());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            tally.fail(kind, number, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
