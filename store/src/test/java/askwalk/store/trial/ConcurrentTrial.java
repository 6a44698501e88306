package askwalk.store.trial;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.store.ConversationStores;
import askwalk.store.StoreCredentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two processes that answer the same conversations at once, and the check of what the store has afterwards:
 * {@code ConcurrentTrial STORE-URL ANSWERS}, on an empty store.
 */
public final class ConcurrentTrial {

    private static final int PROCESSES = 2;
    private static final int PAGE = 100;

    private ConcurrentTrial() {}

    /** The figures of a trial. */
    public record Result(
            int answers, int conversations, long conflicts, long failures, long repetitions, Duration time) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d answers in %d conversations by %d processes in %.1f s: %d conflicts, %d retried failures,"
                            + " %d answers sent twice; all acknowledged answers are stored once, and no other",
                    answers,
                    conversations,
                    PROCESSES,
                    time.toMillis() / 1000.0,
                    conflicts,
                    failures,
                    repetitions);
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("expected STORE-URL ANSWERS");
            System.exit(2);
        }
        System.out.println(run(arguments[0], TrialStores.credentials(), Integer.parseInt(arguments[1])));
    }

    /**
     * Runs the processes and checks the store.
     *
     * @throws IllegalStateException if an answer is missing, stored twice or was never acknowledged, or a conversation
     *     is invalid
     */
    public static Result run(String url, StoreCredentials credentials, int answers) throws Exception {
        long begin = System.nanoTime();
        List<String> lines = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(PROCESSES);
        List<Process> processes = new ArrayList<>();
        try {
            List<Future<List<String>>> outputs = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                int share = answers / PROCESSES + (i < answers % PROCESSES ? 1 : 0);
                Process process = start(url, credentials, share);
                processes.add(process);
                outputs.add(readers.submit(() -> output(process)));
            }
            for (Future<List<String>> output : outputs) {
                lines.addAll(output.get());
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
            readers.shutdownNow();
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        return check(url, credentials, answers, lines, time);
    }

    private static Process start(String url, StoreCredentials credentials, int answers) throws IOException {
        List<String> command = JavaProcess.command();
        if (credentials.user() != null) {
            command.add("-Daskwalk.store.user=" + credentials.user());
        }
        command.addAll(List.of(AnswerTrial.class.getName(), url, Integer.toString(answers)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (credentials.password() != null) {
            builder.environment().put("ASKWALK_STORE_PASSWORD", credentials.password());
        }
        return builder.start();
    }

    private static List<String> output(Process process) throws IOException, InterruptedException {
        List<String> lines;
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a process of the trial has failed with code " + process.exitValue());
        }
        return lines;
    }

    private static Result check(
            String url, StoreCredentials credentials, int answers, List<String> lines, Duration time) {
        Set<String> acknowledged = new HashSet<>();
        long[] counts = new long[3];
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("ack")) {
                require(acknowledged.add(words[1] + " " + words[2]), "acknowledged twice: " + line);
            } else {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += Long.parseLong(words[i + 1]);
                }
            }
        }
        require(acknowledged.size() == answers, acknowledged.size() + " of " + answers + " answers are acknowledged");
        int conversations = 0;
        Set<String> stored = new HashSet<>();
        try (ConversationStore store = ConversationStores.open(url, credentials)) {
            for (ConversationSummary summary : all(store)) {
                conversations++;
                StoredEvents events = store.read(summary.id());
                ConversationHistory.of(events.withoutKeys());
                for (StoredEvent event : events.events()) {
                    String name = summary.id() + " " + event.key();
                    if (event.event() instanceof ConversationEvent.Answered) {
                        require(stored.add(name), "stored twice: " + name);
                        require(acknowledged.contains(name), "stored, but not acknowledged: " + name);
                    }
                }
            }
        }
        require(stored.size() == answers, (answers - stored.size()) + " acknowledged answers are not in the store");
        return new Result(answers, conversations, counts[0], counts[1], counts[2], time);
    }

    private static List<ConversationSummary> all(ConversationStore store) {
        List<ConversationSummary> all = new ArrayList<>();
        List<ConversationSummary> page = store.list(null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.list(page.get(page.size() - 1).id(), PAGE);
        }
        return all;
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalStateException(problem);
        }
    }
}
