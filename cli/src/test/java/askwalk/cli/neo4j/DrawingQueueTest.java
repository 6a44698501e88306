package askwalk.cli.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.SampleEvents;
import askwalk.conversation.event.ConversationEvent;
import askwalk.graph.GraphAccessException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drawings in a thread of their own. */
class DrawingQueueTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private volatile boolean isDown;

    private final DrawingQueue queue = new DrawingQueue(this::draw, this::erase, reports::add, Duration.ofMinutes(1));

    private void draw(String id, List<ConversationEvent> events) {
        requireUp();
        calls.add(id + " " + events.size());
    }

    private void erase(String id) {
        requireUp();
        calls.add("without " + id);
    }

    private void requireUp() {
        if (isDown) {
            throw new GraphAccessException("it is down", true, null);
        }
    }

    @Test
    void everythingIsDrawnBeforeTheEnd() {
        queue.draw("a", events(1));
        queue.draw("b", events(2));
        queue.close();

        assertThat(calls).containsExactly("a 1", "b 2");
        assertThat(reports).isEmpty();
    }

    @Test
    void ofAConversationThatWaitsTheLatestStateIsDrawn() {
        CountDownLatch begin = new CountDownLatch(1);
        DrawingQueue slow = new DrawingQueue(
                (id, events) -> {
                    await(begin);
                    draw(id, events);
                },
                this::erase,
                reports::add,
                Duration.ofMinutes(1));
        slow.draw("first", events(1));
        slow.draw("a", events(1));
        slow.draw("b", events(1));
        slow.draw("a", events(2));
        begin.countDown();
        slow.close();

        assertThat(calls).endsWith("b 1", "a 2").doesNotContain("a 1").contains("first 1");
    }

    @Test
    void whatCouldNotBeDrawnIsDrawnWithTheNextTurn() {
        isDown = true;
        queue.draw("a", events(1));
        queue.draw("b", events(1));
        assertThatThrownBy(() -> queue.delete("c")).isInstanceOf(GraphAccessException.class);
        assertThat(calls).isEmpty();
        isDown = false;
        queue.draw("b", events(2));
        queue.close();

        assertThat(calls).containsExactlyInAnyOrder("a 1", "b 2");
        assertThat(reports)
                .containsExactly("conversations are not drawn now: it is down", "conversations are drawn again");
    }

    @Test
    void aDeletedConversationIsNotDrawnAgain() {
        isDown = true;
        queue.draw("a", events(1));
        assertThatThrownBy(() -> queue.delete("a")).hasMessage("it is down");
        isDown = false;
        queue.delete("a");
        queue.draw("b", events(1));
        queue.close();

        assertThat(calls).containsExactly("without a", "b 1");
    }

    @Test
    void aLimitedNumberWaits() {
        isDown = true;
        IntStream.rangeClosed(0, DrawingQueue.MAX_WAITING).forEach(i -> queue.draw("c" + i, events(1)));
        assertThatThrownBy(() -> queue.delete("none")).hasMessage("it is down");
        isDown = false;
        queue.draw("c1", events(2));
        queue.close();

        assertThat(calls).hasSize(DrawingQueue.MAX_WAITING).contains("c1 2", "c" + DrawingQueue.MAX_WAITING + " 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConversationEvent> events(int count) {
        return Collections.nCopies(count, SampleEvents.started(SampleEvents.TIME, 1));
    }
}
