package askwalk.micrometer;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationListener;
import askwalk.conversation.Turn;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Meters the conversations of one policy. Safe for concurrent use.
 *
 * <p>The counters count calls: an answer that is given again after a failure of the store counts again, and so does the
 * end of a conversation that is undone and reached again. The events in the store are exact.
 *
 * <table>
 * <caption>The meters, each with the tag {@code policy}</caption>
 * <tr><th>name</th><th>type</th><th>content</th></tr>
 * <tr><td>{@code askwalk.turn}</td><td>timer</td><td>the duration of a decision or an answer, tag {@code call}:
 *     {@code propose} or {@code answer}</td></tr>
 * <tr><td>{@code askwalk.conversation.questions}</td><td>distribution</td><td>the questions of a conversation that is
 *     over</td></tr>
 * <tr><td>{@code askwalk.conversation.outcomes}</td><td>counter</td><td>conversations, tag {@code outcome}:
 *     {@code accepted}, {@code ended} or {@code left}</td></tr>
 * <tr><td>{@code askwalk.attribute.shown}, {@code .unknown}, {@code .left}</td><td>counters</td><td>how often a question
 *     about an attribute was shown, answered with "don't know", and left by the user, tag {@code attribute} with the
 *     key; attributes after the first {@value #MAX_ATTRIBUTES} have the tag {@code other}</td></tr>
 * <tr><td>{@code askwalk.failures}</td><td>counter</td><td>calls that failed and changed nothing</td></tr>
 * </table>
 */
public final class ConversationMeters implements ConversationListener {

    /** The maximum number of attributes with a tag of their own, since each one costs memory in the registry. */
    static final int MAX_ATTRIBUTES = 500;

    private static final String OTHER = "other";
    private static final double MEDIAN = 0.5;
    private static final double TAIL = 0.99;

    private final MeterRegistry registry;
    private final String policy;
    private final Timer proposed;
    private final Timer answered;
    private final DistributionSummary questions;
    private final Counter failures;
    private final Set<String> attributes = ConcurrentHashMap.newKeySet();

    /**
     * Creates meters.
     *
     * @param registry the registry
     * @param policy the name of the policy
     */
    public ConversationMeters(MeterRegistry registry, String policy) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.policy = Objects.requireNonNull(policy, "policy");
        proposed = timer("propose");
        answered = timer("answer");
        questions = DistributionSummary.builder("askwalk.conversation.questions")
                .tag("policy", policy)
                .register(registry);
        failures = registry.counter("askwalk.failures", "policy", policy);
    }

    private Timer timer(String call) {
        return Timer.builder("askwalk.turn")
                .tag("policy", policy)
                .tag("call", call)
                .publishPercentiles(MEDIAN, TAIL)
                .register(registry);
    }

    @Override
    public void proposed(Conversation conversation, Action action, Duration time) {
        proposed.record(time);
        if (action instanceof Ask) {
            count("shown", action, conversation.walk().graph().catalogue());
        }
    }

    @Override
    public void answered(Conversation conversation, Turn turn, Duration time) {
        answered.record(time);
        if (turn.action() instanceof Ask
                && turn.answer().responses().stream().allMatch(response -> response == Response.UNKNOWN)) {
            count("unknown", turn.action(), conversation.walk().graph().catalogue());
        }
    }

    @Override
    public void ended(Conversation conversation) {
        outcome(conversation.acceptedItem() >= 0 ? "accepted" : "ended");
        int asked = 0;
        for (Turn turn : conversation.turns()) {
            asked += turn.action() instanceof Ask ? 1 : 0;
        }
        questions.record(asked);
    }

    @Override
    public void failed(Conversation conversation, RuntimeException failure) {
        failures.increment();
    }

    /**
     * Counts that the user has left a conversation that is not over. The conversation itself cannot know; its
     * application calls this when it has waited long enough.
     *
     * @param waiting the action that the user has seen last
     * @param names the names of the graph of the conversation
     */
    public void left(Action waiting, Catalogue names) {
        outcome("left");
        if (waiting instanceof Ask) {
            count("left", waiting, names);
        }
    }

    private void outcome(String outcome) {
        registry.counter("askwalk.conversation.outcomes", "policy", policy, "outcome", outcome)
                .increment();
    }

    /** Counts a question: its coarse attribute, or each attribute of it. */
    private void count(String what, Action action, Catalogue catalogue) {
        if (action instanceof Ask ask && ask.coarse() != Ask.NO_COARSE) {
            count(what, catalogue.key(VertexType.ATTRIBUTE, ask.coarse()));
        } else {
            action.subjects().forEach(attribute -> count(what, catalogue.key(VertexType.ATTRIBUTE, attribute)));
        }
    }

    private void count(String what, String key) {
        if (attributes.size() < MAX_ATTRIBUTES) {
            attributes.add(key);
        }
        boolean isKnown = attributes.contains(key);
        registry.counter("askwalk.attribute." + what, "policy", policy, "attribute", isKnown ? key : OTHER)
                .increment();
    }
}
