package askwalk.store.trial;

import askwalk.conversation.Answer;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.Proposal;
import askwalk.conversation.StoredConversation;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process whose threads answer the same conversations: {@code AnswerTrial STORE-URL ANSWERS}. It prints a line
 * {@code ack ID KEY} for each acknowledged answer, and at the end the numbers of conflicts, failures and repetitions.
 */
final class AnswerTrial {

    private static final int THREADS = 4;

    /** The number of conversations that are answered at the same time; fewer lead to more conflicts. */
    private static final int OPEN = 4;

    /** One answer of this many is sent twice. */
    private static final int SENT_TWICE = 8;

    /** One conversation of this many is resumed before an answer; otherwise the thread continues its own. */
    private static final int RESUMED = 4;

    private static final int MAX_FAILURES = 1000;

    private final SharedConversations conversations;
    private final AtomicInteger remaining;
    private final AtomicInteger over = new AtomicInteger();
    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong repetitions = new AtomicLong();

    private AnswerTrial(ConversationStore store, int answers) {
        conversations = new SharedConversations(store);
        remaining = new AtomicInteger(answers);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("expected STORE-URL ANSWERS");
            System.exit(2);
        }
        try (ConversationStore store = TrialStores.open(arguments[0])) {
            new AnswerTrial(store, Integer.parseInt(arguments[1])).run();
        }
    }

    private void run() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                workers.add(pool.submit(() -> new Worker(number).run()));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        print("end " + conflicts + " " + failures + " " + repetitions);
    }

    private static synchronized void print(String line) {
        System.out.println(line);
    }

    /** Answers until the process has made its answers. */
    private final class Worker {

        private final String name;
        private final SplittableRandom random;
        private final Map<String, StoredConversation> own = new HashMap<>();
        private int keys;

        Worker(int number) {
            name = ProcessHandle.current().pid() + "." + number;
            random = new SplittableRandom(ProcessHandle.current().pid() * THREADS + number);
        }

        void run() {
            while (remaining.getAndDecrement() > 0) {
                String key = name + "." + keys++;
                print("ack " + answer(key) + " " + key);
            }
        }

        /** Answers one of the open conversations and returns its id. */
        private String answer(String key) {
            while (true) {
                int number = over.get() + random.nextInt(OPEN);
                String id = "trial-" + number;
                if (isAnswered(id, number, key)) {
                    return id;
                }
                own.remove(id);
                over.compareAndSet(number, number + 1);
            }
        }

        /** Sends an answer until the store has it. Returns false if the conversation is over before. */
        private boolean isAnswered(String id, int number, String key) {
            long version = 0;
            Answer sent = null; // what may have been stored
            while (true) {
                try {
                    StoredConversation conversation = conversation(id, number);
                    if (sent == null) {
                        if (conversation.isOver()) {
                            return false;
                        }
                        Proposal proposal = conversation.next();
                        version = conversation.version();
                        sent = Answer.all(
                                Response.REJECTED, proposal.action().subjects().size());
                    }
                    conversation.answer(version, sent, key);
                    if (random.nextInt(SENT_TWICE) == 0) {
                        conversations.open(id, number).answer(version, sent, key);
                        repetitions.incrementAndGet();
                    }
                    return true;
                } catch (ConversationConflictException e) {
                    conflicts.incrementAndGet();
                    sent = null; // the conversation has no answer with this key
                } catch (ConversationStoreException e) {
                    if (!e.isRetryable() || failures.incrementAndGet() > MAX_FAILURES) {
                        throw e;
                    }
                } catch (IllegalStateException e) { // another worker has given the last answer
                    if (!conversations.open(id, number).isOver()) {
                        throw e;
                    }
                    return false;
                }
            }
        }

        private StoredConversation conversation(String id, int number) {
            if (random.nextInt(RESUMED) == 0) {
                own.remove(id);
            }
            return own.computeIfAbsent(id, absent -> conversations.open(id, number));
        }
    }
}
