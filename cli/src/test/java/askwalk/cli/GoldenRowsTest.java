package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.SampleFiles;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import askwalk.model.Matrix;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards behaviour through changes that should not change any: the rows and the trained weights of eight policies on
 * the bundled sample are those in {@code golden.tsv}. The actual values of a failed test are in
 * {@code target/golden.tsv}; they replace the file only if the commit says why they differ.
 *
 * <p>{@code Math.exp} and {@code Math.log} may differ by an ulp from one platform to another. Hashes of weights, and of
 * the rows of policies that learn, therefore count on x86-64 only; elsewhere a sample of the weights is compared.
 */
class GoldenRowsTest {

    private static final List<String> LEARNED = List.of("ear", "scpr", "fact-crs", "infogain");
    private static final Set<String> WITH_FM = Set.of("ear", "scpr");
    private static final String RULES = "random,threshold:150,ask-first:5,max-entropy";
    private static final List<String> SETTINGS = List.of(
            "--set=fm.epochs=1",
            "--set=ear.pretrainingDialogues=100",
            "--set=ear.pretrainingEpochs=1",
            "--set=ear.epochs=1",
            "--set=ear.hiddenUnits=16",
            "--set=scpr.episodes=100",
            "--set=scpr.evaluateEvery=50",
            "--set=scpr.hiddenUnits=32",
            "--set=fact-crs.trees=2",
            "--set=fact-crs.itemEpochs=5",
            "--set=fact-crs.jointEpochs=1",
            "--set=infogain.examples=200",
            "--set=infogain.dialogues=20");

    /** Settings that version 1 of the model file keeps as numbers; they are not weights. */
    private static final Set<String> SETTINGS_AS_NUMBERS =
            Set.of("reasoning", "state", "dividing", "rawPreferences", "turns", "rules", "objective");

    private static final int COLUMNS = 7;
    private static final int SAMPLE = 5;
    private static final double TOLERANCE = 1e-5;

    @TempDir
    private Path temp;

    private final Map<String, String> hashes = new TreeMap<>();
    private final Map<String, float[]> samples = new TreeMap<>();

    @Test
    void rowsAndWeightsAreAsTheyWere() {
        Path data = SampleFiles.copyWithFewValidationTuples(folder("data"), 400);
        for (int seed = 1; seed <= 2; seed++) {
            record(data, seed, "binary", LEARNED);
            record(data, seed, "enumerated", List.of("ear", "scpr", "infogain")); // fact-crs asks binary questions
        }
        write(Path.of("target", "golden.tsv"));

        Map<String, String[]> golden = golden();
        assertThat(hashes.keySet()).isEqualTo(golden.keySet());
        boolean exact = Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        golden.forEach((name, line) -> {
            boolean learned = LEARNED.stream().anyMatch(policy -> name.contains(" " + policy));
            if (exact || !learned) {
                assertThat(hashes.get(name)).as(name).isEqualTo(line[1]);
            } else if (samples.containsKey(name)) {
                assertThat(samples.get(name)).as(name).containsExactly(numbers(line[2]), offset());
            }
        });
    }

    private static Offset<Float> offset() {
        return Offset.offset((float) TOLERANCE);
    }

    private void record(Path data, int seed, String questions, List<String> learned) {
        String run = "seed " + seed + " " + questions;
        Path out = temp.resolve(seed + questions + "run");
        List<String> compare = Cli.words("compare --retrain --dialogues 200", "--out", out.toString());
        compare.addAll(List.of("--policies", RULES + "," + String.join(",", learned)));
        succeed(compare, data, seed, questions, setting -> isOf(setting, learned) || isOf(setting, List.of("fm")));
        RunFolder folder = new RunFolder(out);
        for (String file : folder.rowsFiles()) {
            String policy = file.replaceAll("rows/[0-9]+-(.*)\\.csv", "$1");
            hashes.put(run + " " + policy + " rows", sha256(rows(folder.text(file))));
        }
        for (String policy : learned) { // trained just now, and therefore read from the cache
            Path model = temp.resolve(seed + questions + policy);
            List<String> used = WITH_FM.contains(policy) ? List.of(policy, "fm") : List.of(policy);
            List<String> train = Cli.words("train --policy " + policy, "--out", model.toString());
            succeed(train, data, seed, questions, setting -> isOf(setting, used));
            for (TrainedComponent part : ModelFile.read(model).parts()) {
                part.checkpoint().matrices().forEach((name, matrix) -> {
                    if (!SETTINGS_AS_NUMBERS.contains(name)) {
                        add(run + " " + policy + " " + part.kind() + " " + name, matrix);
                    }
                });
            }
        }
    }

    private static void succeed(List<String> words, Path data, int seed, String questions, Predicate<String> isUsed) {
        words.addAll(List.of("--dataset", data.toString(), "--questions", questions, "--seed", "" + seed));
        SETTINGS.stream().filter(isUsed).forEach(words::add);
        Cli.succeed(words);
    }

    private static boolean isOf(String setting, List<String> names) {
        return names.stream().anyMatch(name -> setting.startsWith("--set=" + name + "."));
    }

    /** The columns of all versions, without the header. */
    private static byte[] rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1)).limit(COLUMNS).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void add(String name, Matrix matrix) {
        float[] values = matrix.values();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        hashes.put(name, sha256(bytes.array()));
        float[] sample = new float[Math.min(SAMPLE, values.length)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[(int) ((long) i * values.length / sample.length)];
        }
        samples.put(name, sample);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Path file) {
        StringBuilder text = new StringBuilder();
        hashes.forEach((name, hash) -> text.append(name)
                .append('\t')
                .append(hash)
                .append('\t')
                .append(samples.containsKey(name) ? words(samples.get(name)) : "")
                .append('\n'));
        TinyData.writeText(file, text.toString());
    }

    private static String words(float[] numbers) {
        List<String> words = new ArrayList<>();
        for (float number : numbers) {
            words.add(Float.toString(number));
        }
        return String.join(" ", words);
    }

    private static float[] numbers(String words) {
        String[] parts = words.split(" ", -1);
        float[] numbers = new float[parts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(parts[i]);
        }
        return numbers;
    }

    private static Map<String, String[]> golden() {
        try (var lines = Files.lines(Path.of("src", "test", "resources", "askwalk", "cli", "golden.tsv"))) {
            Map<String, String[]> golden = new TreeMap<>();
            lines.map(line -> line.split("\t", -1)).forEach(line -> golden.put(line[0], line));
            return golden;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectory(temp.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
