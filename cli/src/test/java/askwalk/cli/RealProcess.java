package askwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a separate JVM and working directory; its output goes to files next to it. */
final class RealProcess implements AutoCloseable {

    /** Options for processes that end soon: the default ones are for those that run for long. */
    static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String HEAP = "-Xmx512m";
    private static final int SECONDS = 180;
    private static final int SIGINT_BIT = 1 << 1;

    private final Process process;
    private final Path out;
    private final Path err;

    private RealProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static RealProcess start(Path folder, String classPath, String input, List<String> args) throws IOException {
        return start(folder, classPath, HEAP, input, args);
    }

    static RealProcess start(Path folder, String classPath, String heap, String input, List<String> args)
            throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path in = Files.writeString(folder.resolve("stdin"), input);
        List<String> command = new ArrayList<>(reachableBySigint());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(List.of(heap, "-cp", classPath, Main.class.getName()));
        command.addAll(args);
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new RealProcess(builder.start(), out, err);
    }

    /** Runs the command to its end. */
    static Cli run(Path folder, String input, List<String> args) throws IOException, InterruptedException {
        return run(folder, classPath(), input, args);
    }

    static Cli run(Path folder, String classPath, String input, List<String> args)
            throws IOException, InterruptedException {
        try (RealProcess process = start(folder, classPath, input, args)) {
            return process.finish();
        }
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Waits for the end. */
    Cli finish() throws IOException, InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no end after " + SECONDS + " s; stderr: " + Files.readString(err));
        }
        return new Cli(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Waits for the first line on stdout. */
    String firstLine() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            String text = Files.readString(out);
            if (text.contains("\n")) {
                return text.substring(0, text.indexOf('\n'));
            }
            if (!isAlive()) {
                break;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no line on stdout; stderr: " + Files.readString(err));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends the signal of Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        signal("-INT");
    }

    /** Sends the termination signal. */
    void terminate() throws IOException, InterruptedException {
        signal("-TERM");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new AssertionError("kill ended with " + exitCode);
        }
    }

    /** Kills the process, which has no chance to finish anything. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    /** A build in the background of a script ignores SIGINT, and its children inherit that unless told otherwise. */
    private static List<String> reachableBySigint() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("SigIgn:")
                        && (Long.parseUnsignedLong(
                                                line.substring("SigIgn:".length())
                                                        .strip(),
                                                16)
                                        & SIGINT_BIT)
                                != 0) {
                    return List.of("env", "--default-signal=INT");
                }
            }
        }
        return List.of();
    }
}
