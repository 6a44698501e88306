package askwalk.insights;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.event.ConversationEvent;
import askwalk.store.format.DialogueReader;
import askwalk.store.format.StoredDialogue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Computes {@link Insights} from conversations, one after the other. The memory grows with the number of different
 * questions, items and policies, not with that of conversations: paths are kept apart until there are some 50,000
 * different beginnings. Not safe for concurrent use.
 *
 * <pre>{@code
 * Insights insights = InsightsReader.now().read(store).insights();
 * }</pre>
 */
public final class InsightsReader {

    /** The default time without an event after which a conversation is left. */
    public static final Duration DEFAULT_AGE = Duration.ofMinutes(30);

    /** The number from which lists are counted together. */
    static final int MAX_LISTS = 20;

    private static final int PAGE = 500;

    private final Instant leftBefore;
    private final OutcomeTally outcomes = new OutcomeTally();
    private final Map<Question, ShowingTally> questions = new LinkedHashMap<>();
    private final TreeMap<Integer, ShowingTally> lists = new TreeMap<>();
    private final ItemTally items = new ItemTally();
    private final TreeMap<Integer, Long> turns = new TreeMap<>();
    private final PathTree paths;
    private final PolicyTally policies = new PolicyTally();
    private long leftElsewhere;

    /**
     * Creates a reader without conversations.
     *
     * @param leftBefore the limit: a conversation that did not end is left if its last event is before this time, and
     *     open otherwise; one that did not begin before it is not in a success rate
     */
    public InsightsReader(Instant leftBefore) {
        this(leftBefore, PathTree.MAX_NODES);
    }

    InsightsReader(Instant leftBefore, int maxNodes) {
        this.leftBefore = Objects.requireNonNull(leftBefore, "leftBefore");
        paths = new PathTree(maxNodes);
    }

    /**
     * Creates a reader for which conversations are left after {@link #DEFAULT_AGE} without an event.
     *
     * @return a reader without conversations
     */
    public static InsightsReader now() {
        return new InsightsReader(Instant.now().minus(DEFAULT_AGE));
    }

    /**
     * Adds a conversation.
     *
     * @param events all its events, in order
     * @return this
     * @throws IllegalArgumentException if the events contradict each other; nothing is added then
     */
    public InsightsReader add(List<ConversationEvent> events) {
        add(Trace.of(events, leftBefore));
        return this;
    }

    private void add(Trace trace) {
        outcomes.add(trace);
        for (Showing showing : trace.showings()) {
            if (showing.isList()) {
                lists.computeIfAbsent(Math.min(MAX_LISTS, showing.listNumber()), unused -> new ShowingTally())
                        .add(showing);
                items.add(showing);
            } else {
                questions
                        .computeIfAbsent(Question.of(showing.action()), unused -> new ShowingTally())
                        .add(showing);
            }
        }
        if (trace.outcome() == Outcome.ACCEPTED) {
            turns.merge(trace.turns(), 1L, Long::sum);
        }
        if (trace.outcome() == Outcome.LEFT && trace.path().size() == trace.turns()) {
            leftElsewhere++;
        }
        paths.add(trace.path().stream().map(Showing::step).toList(), trace.outcome());
        policies.add(trace);
    }

    /**
     * Adds all conversations of a store. One that is deleted in the meantime is left out.
     *
     * @param store the store, which stays open
     * @return this
     * @throws ConversationStoreException if the store cannot be read, or the events of a conversation are damaged or
     *     contradict each other
     */
    public InsightsReader read(ConversationStore store) {
        List<ConversationSummary> page = store.list(null, PAGE);
        while (!page.isEmpty()) {
            for (ConversationSummary conversation : page) {
                List<ConversationEvent> events = store.read(conversation.id()).withoutKeys();
                if (!events.isEmpty()) {
                    add(conversation.id(), events);
                }
            }
            page = store.list(page.get(page.size() - 1).id(), PAGE);
        }
        return this;
    }

    private void add(String id, List<ConversationEvent> events) {
        try {
            add(events);
        } catch (IllegalArgumentException e) {
            throw new ConversationStoreException(
                    "the events of conversation '" + id + "' contradict each other: " + e.getMessage()
                            + "; delete the conversation to leave it out",
                    false,
                    e);
        }
    }

    /**
     * Adds all dialogues of a file. They are complete, however recent they are: none is open.
     *
     * @param dialogues a file in the format of {@link askwalk.store.format.DialogueHeader}
     * @return this
     * @throws askwalk.store.format.DialogueFileException if the file cannot be read or is damaged
     */
    public InsightsReader read(Path dialogues) {
        try (DialogueReader reader = DialogueReader.open(dialogues)) {
            Optional<StoredDialogue> next = reader.next();
            while (next.isPresent()) {
                add(Trace.of(next.get().events(), Instant.MAX));
                next = reader.next();
            }
        }
        return this;
    }

    /**
     * Returns the figures of all conversations so far.
     *
     * @return the figures; more conversations can be added after it
     */
    public Insights insights() {
        List<PolicyFigures> byPolicy = policies.figures();
        return new Insights(
                outcomes.outcomes(),
                leftElsewhere,
                questionFigures(),
                listFigures(),
                new TurnCounts(turns),
                items.figures(),
                paths.commonest(Insights.MAX_PATHS),
                FlowBuilder.of(paths),
                byPolicy,
                PolicyTally.differences(byPolicy),
                policies.changed());
    }

    private List<QuestionFigures> questionFigures() {
        List<QuestionFigures> figures = new ArrayList<>();
        questions.forEach((question, tally) -> figures.add(new QuestionFigures(question, tally.showings())));
        figures.sort(Comparator.comparingLong(
                        (QuestionFigures question) -> -question.showings().shown())
                .thenComparing(question -> question.question().order()));
        return figures;
    }

    private List<ListFigures> listFigures() {
        List<ListFigures> figures = new ArrayList<>();
        lists.forEach((number, tally) -> figures.add(new ListFigures(number, number == MAX_LISTS, tally.showings())));
        return figures;
    }
}
