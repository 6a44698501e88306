package askwalk.cli;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.Interrupt;
import askwalk.experiment.InterruptedRunException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one version of the program in processes of its own, with the heap and other {@code -X} options of this process
 * and a cache folder of its own.
 *
 * @param name the version, for messages
 * @param classPath its class path
 * @param folder the folder of its cache and output
 */
record BenchProcess(String name, String classPath, Path folder) {

    /**
     * The figures of a run.
     *
     * @param report the JSON that it has printed
     * @param wallSeconds the time from its start to its end
     * @param cpuSeconds the CPU time of all its threads, without the last {@value #SAMPLE} ms at most
     */
    record Run(JsonNode report, double wallSeconds, double cpuSeconds) {}

    /** The interval in which the CPU time is read, in milliseconds. */
    private static final int SAMPLE = 20;

    /**
     * Runs a command to its end.
     *
     * @throws FailureException if it cannot be started, or fails
     * @throws InterruptedRunException if this process is told to stop, after the other was stopped too
     */
    Run run(List<String> arguments, Interrupt interrupt) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            return measured(arguments, interrupt);
        } catch (IOException e) {
            throw new FailureException(name + " cannot be run: " + e.getMessage(), e);
        }
    }

    private Run measured(List<String> arguments, Interrupt interrupt) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("ASKWALK_CACHE", folder.resolve("cache").toString());
        long start = System.nanoTime();
        Process process = builder.start();
        double cpu = 0;
        try {
            process.getOutputStream().close();
            do {
                checkGoesOn(interrupt);
                cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
            } while (!process.waitFor(SAMPLE, TimeUnit.MILLISECONDS));
        } finally {
            process.destroyForcibly().waitFor();
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            checkGoesOn(interrupt); // Ctrl-C in a terminal also stops the other process
            throw new FailureException(name + " failed: " + reason(err), null);
        }
        return new Run(new ObjectMapper().readTree(out.toFile()), wall, cpu);
    }

    private static void checkGoesOn(Interrupt interrupt) {
        if (interrupt.requested()) {
            throw new InterruptedRunException("interrupted: nothing was measured");
        }
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private static String reason(Path err) throws IOException {
        List<String> lines = Files.readAllLines(err);
        String last = lines.isEmpty() ? "it printed no message" : lines.get(lines.size() - 1);
        return last.endsWith(ClassNotFoundException.class.getSimpleName() + ": " + Main.class.getName())
                ? "it has no class " + Main.class.getName() + "; expected the jar of another version"
                : last;
    }
}
