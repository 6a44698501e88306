package askwalk.cli.neo4j;

import askwalk.conversation.event.ConversationEvent;
import askwalk.graph.GraphAccessException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The conversations that are to be drawn, in their latest state. One thread draws them, so that no turn waits. After a
 * failure they wait for the next turn of any conversation. Safe for concurrent use.
 */
final class DrawingQueue implements AutoCloseable {

    /** The maximum number of conversations that wait for a database that is away; the oldest ones are given up. */
    static final int MAX_WAITING = 1000;

    private final BiConsumer<String, List<ConversationEvent>> drawer;
    private final Consumer<String> eraser;
    private final Consumer<String> report;
    private final Duration patience;
    private final ExecutorService thread;

    /** The events to draw by the id of the conversation; guarded by itself. */
    private final Map<String, List<ConversationEvent>> waiting = new LinkedHashMap<>();

    /** Whether the last drawing has failed; used by the thread only. */
    private boolean isFailing;

    /**
     * Creates a queue.
     *
     * @param drawer draws a conversation from its events
     * @param eraser removes the drawing of a conversation
     * @param report receives a line when drawing begins to fail, and when it succeeds again
     * @param patience the time that the last drawings have at the end
     */
    DrawingQueue(
            BiConsumer<String, List<ConversationEvent>> drawer,
            Consumer<String> eraser,
            Consumer<String> report,
            Duration patience) {
        this.drawer = drawer;
        this.eraser = eraser;
        this.report = report;
        this.patience = patience;
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(task, "askwalk-drawing");
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Draws a conversation soon, in place of its previous state. */
    void draw(String id, List<ConversationEvent> events) {
        synchronized (waiting) {
            waiting.remove(id);
            waiting.put(id, events);
            if (waiting.size() > MAX_WAITING) {
                waiting.remove(waiting.keySet().iterator().next());
            }
        }
        thread.execute(this::drawWaiting);
    }

    /**
     * Removes the drawing of a conversation, and waits for that.
     *
     * @throws GraphAccessException if the database cannot be written
     */
    void delete(String id) {
        Runnable erase = () -> {
            synchronized (waiting) {
                waiting.remove(id);
            }
            eraser.accept(id);
        };
        try {
            CompletableFuture.runAsync(erase, thread).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof GraphAccessException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void drawWaiting() {
        while (true) {
            String id;
            List<ConversationEvent> events;
            synchronized (waiting) {
                if (waiting.isEmpty()) {
                    return;
                }
                id = waiting.keySet().iterator().next();
                events = waiting.remove(id);
            }
            try {
                drawer.accept(id, events);
            } catch (GraphAccessException e) {
                synchronized (waiting) {
                    waiting.putIfAbsent(id, events);
                }
                if (!isFailing) {
                    report.accept("conversations are not drawn now: " + e.getMessage());
                }
                isFailing = true;
                return;
            } catch (CancellationException e) {
                return; // interrupted at the end
            }
            if (isFailing) {
                report.accept("conversations are drawn again");
            }
            isFailing = false;
        }
    }

    /** Waits for the last drawings. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
