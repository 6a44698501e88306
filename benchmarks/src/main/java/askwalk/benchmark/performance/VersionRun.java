package askwalk.benchmark.performance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code askwalk bench --against} of the new version in a process.
 *
 * @param old the jar of the old version
 * @param now the jar of the new version
 */
record VersionRun(Path old, Path now) {

    private static final String PAIRS = "3";

    /**
     * Compares both versions.
     *
     * @param arguments the data set, the policy and its settings
     * @return the ratio of each figure
     * @throws IOException if the command cannot be run or fails
     */
    JsonNode measure(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                now.toString(),
                "askwalk.cli.Main",
                "bench",
                "--against",
                old.toString(),
                "--pairs",
                PAIRS,
                "--json"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("this command failed: " + String.join(" ", command));
        }
        return new ObjectMapper().readTree(out);
    }
}
