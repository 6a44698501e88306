package askwalk.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A user who holds one conversation after the other, with random answers. */
final class Talker {

    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final double YES = 0.4;
    private static final double ACCEPTS_AN_ITEM = 0.3;

    private final Client client;
    private final ScheduledExecutorService timer;
    private final Load.Durations durations;
    private final long thinkNanos;
    private final SplittableRandom random;

    Talker(
            Client client,
            ScheduledExecutorService timer,
            Load.Durations durations,
            long thinkNanos,
            SplittableRandom random) {
        this.client = client;
        this.timer = timer;
        this.durations = durations;
        this.thinkNanos = thinkNanos;
        this.random = random;
    }

    /** Sends the first request at a time. */
    void startAt(long due) {
        later(due, () -> client.post(CONVERSATIONS, "{}", key()));
    }

    private interface Request {
        CompletableFuture<JsonNode> send();
    }

    private void later(long due, Request request) {
        try {
            ScheduledFuture<?> unused = timer.schedule(
                    () -> send(due, request), Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // the time is over
        }
    }

    private void send(long due, Request request) {
        CompletableFuture<Void> unused = request.send().handle((turn, failure) -> {
            if (failure != null) {
                if (!timer.isShutdown()) {
                    durations.fail("" + failure.getMessage());
                }
                startAt(System.nanoTime() + thinkNanos);
                return null;
            }
            long now = System.nanoTime();
            durations.add(now - due);
            goOn(turn, now + thinkNanos);
            return null;
        });
    }

    private void goOn(JsonNode turn, long due) {
        String state = turn.get("state").textValue();
        if (!state.equals("asks") && !state.equals("recommends")) {
            startAt(due);
            return;
        }
        boolean accepts = state.equals("asks") || random.nextDouble() < ACCEPTS_AN_ITEM;
        StringJoiner responses = new StringJoiner(",", "[", "]");
        for (int i = 0; i < turn.get("options").size(); i++) {
            boolean isYes = state.equals("asks") ? random.nextDouble() < YES : accepts && i == 0;
            responses.add(isYes ? "\"accepted\"" : "\"rejected\"");
        }
        String body = "{\"version\":" + turn.get("version") + ",\"responses\":" + responses + "}";
        String path = CONVERSATIONS + "/" + turn.get("id").textValue() + "/answers";
        later(due, () -> client.post(path, body, key()));
    }

    private String key() {
        return Long.toHexString(random.nextLong()) + "-" + Long.toHexString(random.nextLong()) + "-load-load";
    }
}
