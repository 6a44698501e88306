package askwalk.store.trial;

import askwalk.conversation.ConversationStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Kills a process that holds conversations at random moments, and checks after each kill that no acknowledged answer
 * was lost and that each conversation is resumed where it was. The arguments are the URL of an empty store, the number
 * of kills and the seed.
 */
public final class KillTrial {

    private static final int MIN_ANSWERS = 30;
    private static final int MAX_ANSWERS = 150;
    private static final int MAX_MILLIS_OF_START = 1_500;
    private static final int MAX_MICROS_OF_APPEND = 10_000;

    /**
     * The figures of a trial.
     *
     * @param kills the number of killed processes
     * @param acknowledged the number of answers that the processes acknowledged, all of which are in the store
     * @param unacknowledged the number of answers in the store that were not acknowledged
     * @param interrupted the number of interrupted appends that the store reported
     * @param resumed the number of resumed conversations, counted at each kill
     * @param over the number of conversations that came to their end
     */
    record Figures(int kills, int acknowledged, int unacknowledged, int interrupted, int resumed, int over) {}

    private KillTrial() {}

    /** Runs a trial and prints its figures. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(run(args[0], Integer.parseInt(args[1]), Long.parseLong(args[2])));
    }

    static Figures run(String url, int kills, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        StoreCheck check = new StoreCheck();
        for (int kill = 0; kill < kills; kill++) {
            boolean early = kill > 0 && random.nextInt(10) == 0;
            int answers = early ? 0 : random.nextInt(MIN_ANSWERS, MAX_ANSWERS);
            List<String> acknowledged = killed(url, answers, random);
            try (ConversationStore store = TrialStores.open(url)) {
                check.afterKill(store, acknowledged, "seed " + seed + ", kill " + kill);
            }
        }
        try (ConversationStore store = TrialStores.open(url)) {
            return check.figures(store, kills);
        }
    }

    /**
     * Starts a process, kills it at a random moment after some answers, or of its start if there are none, and returns
     * the complete lines that it has printed.
     */
    private static List<String> killed(String url, int answers, SplittableRandom random)
            throws IOException, InterruptedException {
        Process process = JavaProcess.start(HeldConversations.class, url, Long.toString(random.nextLong()));
        try (InputStream out = process.getInputStream()) {
            StringBuilder printed = new StringBuilder();
            read(out, printed, answers);
            if (answers == 0) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_MILLIS_OF_START));
            } else {
                TimeUnit.MICROSECONDS.sleep(random.nextInt(MAX_MICROS_OF_APPEND));
            }
            if (!process.isAlive()) {
                throw new AssertionError("the process ended by itself with code " + process.exitValue());
            }
            process.toHandle().destroyForcibly(); // that of the process would close its output
            read(out, printed, Integer.MAX_VALUE);
            process.waitFor();
            return completeLines(printed.toString());
        }
    }

    /** Reads a number of lines, or to the end. */
    private static void read(InputStream out, StringBuilder printed, int lines) throws IOException {
        for (int left = lines; left > 0; ) {
            int next = out.read();
            if (next < 0) {
                return;
            }
            printed.append((char) next);
            left -= next == '\n' ? 1 : 0;
        }
    }

    private static List<String> completeLines(String printed) {
        int end = printed.lastIndexOf('\n') + 1;
        return printed.substring(0, end).lines().toList();
    }
}
