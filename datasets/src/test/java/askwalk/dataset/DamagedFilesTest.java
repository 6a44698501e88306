package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.factcrs.FactCrsFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading a folder with damaged files ends with a data set or with a located error. More rounds, and other ones:
 * {@code -Daskwalk.damaged=ROUNDS -Daskwalk.seed=SEED}.
 */
class DamagedFilesTest {

    private static final int ROUNDS = Integer.getInteger("askwalk.damaged", 4_000);
    private static final long SEED = Long.getLong("askwalk.seed", 1);

    record Example(String layout, Function<Path, Path> write) {
        @Override
        public String toString() {
            return layout;
        }
    }

    @TempDir
    Path temp;

    static List<Example> examples() {
        return List.of(
                new Example("factcrs", FactCrsFolder::write),
                new Example("ear", RawFolders::ear),
                new Example("hetrec", RawFolders::hetrec),
                new Example("movielens", RawFolders::movielens),
                new Example("recbole", RawFolders::recbole),
                new Example("scpr", Fixtures::scpr),
                new Example("scpr", Fixtures::yelp),
                new Example("tsv", Fixtures::tsv),
                new Example("tsv", RawFolders::uncutTsv));
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void endsWithADataSetOrALocatedError(Example example) throws IOException {
        Path folder = example.write().apply(temp.resolve("data"));
        DatasetLayout layout = Datasets.layoutOf(folder);
        assertThat(layout.name()).isEqualTo(example.layout());
        List<Path> files = files(folder);
        int refused = 0;
        int rounds = ROUNDS / examples().size();
        for (int round = 0; round < rounds; round++) {
            SplittableRandom random = new SplittableRandom(SEED + round);
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            if (random.nextInt(50) == 0) {
                Files.delete(file);
            } else {
                Files.write(file, new Damage(random).of(good));
            }
            try {
                refused += read(folder, layout, random) ? 0 : 1;
                inspect(folder, layout, random);
            } catch (Throwable e) {
                throw new AssertionError(
                        "seed " + (SEED + round) + ", layout " + layout.name() + ", file " + folder.relativize(file),
                        e);
            }
            Files.write(file, good);
        }
        assertThat(refused).isBetween(rounds / 4, rounds - 1);
        Datasets.open(folder);
    }

    private static boolean read(Path folder, DatasetLayout layout, SplittableRandom random) {
        try {
            Datasets.open(folder, layout, split(folder, layout, random));
            return true;
        } catch (DatasetException e) {
            assertIsLocated(folder, e);
            return false;
        }
    }

    private static void inspect(Path folder, DatasetLayout layout, SplittableRandom random) {
        List<DatasetException> issues = new ArrayList<>();
        try {
            Datasets.fill(new SourceFolder(folder, issues::add), layout, split(folder, layout, random))
                    .build();
        } catch (DatasetException e) {
            issues.add(e);
        }
        issues.forEach(issue -> assertIsLocated(folder, issue));
    }

    private static Split split(Path folder, DatasetLayout layout, SplittableRandom random) {
        List<SplitMethod> splits = layout.splits(folder);
        return new Split(splits.get(random.nextInt(splits.size())), 1);
    }

    private static void assertIsLocated(Path folder, DatasetException e) {
        assertThat(e.getMessage())
                .startsWith(folder.toString())
                .doesNotContain("\n")
                .contains(": ");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
