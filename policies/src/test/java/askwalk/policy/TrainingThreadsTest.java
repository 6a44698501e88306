package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceProvider;
import askwalk.testing.TrainingProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingThreadsTest {

    @TempDir
    Path folder;

    /** Everything that is trained has the same bytes on one, two and five processors. */
    @Test
    void checkpointsDoNotDependOnTheNumberOfThreads() throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int processors : new int[] {1, 2, 5}) {
            processes.add(start(processors));
        }
        List<List<String>> outputs = new ArrayList<>();
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            outputs.add(output.lines().toList());
        }
        assertThat(outputs.get(0))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyElementsOf(Stream.concat(
                                PreferenceProvider.all().stream()
                                        .filter(LearnedPreferenceProvider.class::isInstance)
                                        .map(PreferenceProvider::name),
                                Policies.all().stream()
                                        .filter(LearnedPolicyProvider.class::isInstance)
                                        .map(PolicyProvider::name))
                        .toList());
        assertThat(outputs.get(1)).as("two processors").isEqualTo(outputs.get(0));
        assertThat(outputs.get(2)).as("five processors").isEqualTo(outputs.get(0));
    }

    private Process start(int processors) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:ActiveProcessorCount=" + processors,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainingProgram.class.getName(),
                        folder.resolve("model" + processors).toString(),
                        Integer.toString(processors))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
