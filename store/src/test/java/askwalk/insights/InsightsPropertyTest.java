package askwalk.insights;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random conversations with branching, undo, replaced proposals and exits, against counts made event by event. */
class InsightsPropertyTest {

    private static final int DRAWS = 60;

    @Test
    void figuresAreThoseOfACountEventByEvent() {
        long undone = 0;
        long withdrawn = 0;
        long waiting = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            List<List<ConversationEvent>> conversations = draw(new SplittableRandom(seed));
            Insights insights = insights(conversations);

            Map<String, long[]> expected = new TreeMap<>();
            conversations.forEach(events -> count(events, expected));
            Map<String, long[]> actual = new TreeMap<>();
            insights.questions()
                    .forEach(figures -> actual.put(figures.question().order(), numbers(figures.showings())));
            insights.lists().forEach(figures -> actual.put("list " + figures.number(), numbers(figures.showings())));
            assertThat(actual.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
            actual.forEach((name, numbers) -> assertThat(numbers).as(name).isEqualTo(expected.get(name)));
            for (long[] numbers : actual.values()) {
                assertThat(numbers[0])
                        .isEqualTo(numbers[1]
                                + numbers[2]
                                + numbers[3]
                                + numbers[4]
                                + numbers[5]
                                + numbers[6]
                                + numbers[7]);
                undone += numbers[4];
                withdrawn += numbers[5];
                waiting += numbers[7];
            }
        }
        assertThat(List.of(undone, withdrawn, waiting)).allMatch(count -> count > 100);
    }

    @Test
    void whatFlowsIntoANodeFlowsOutOfIt() {
        for (int seed = 0; seed < DRAWS; seed++) {
            List<List<ConversationEvent>> conversations = draw(new SplittableRandom(seed));
            Insights insights = insights(conversations);
            Flow flow = insights.flow();

            long[] in = new long[flow.nodes().size()];
            long[] out = new long[in.length];
            for (Flow.Link link : flow.links()) {
                in[link.to()] += link.conversations();
                out[link.from()] += link.conversations();
                assertThat(flow.nodes().get(link.to()).turn())
                        .isEqualTo(flow.nodes().get(link.from()).turn() + 1);
            }
            long outcomes = 0;
            for (int i = 0; i < in.length; i++) {
                Flow.Node node = flow.nodes().get(i);
                boolean isOutcome = node.kind() == Flow.Kind.OUTCOME;
                assertThat(node.kind() == Flow.Kind.START ? out[i] : in[i]).isEqualTo(node.conversations());
                assertThat(out[i]).isEqualTo(isOutcome ? 0 : node.conversations());
                outcomes += isOutcome ? node.conversations() : 0;
            }
            assertThat(outcomes).isEqualTo(conversations.size());
        }
    }

    @Test
    void pathsAreTheTurnsThatStand() {
        for (int seed = 0; seed < DRAWS; seed++) {
            List<List<ConversationEvent>> conversations = draw(new SplittableRandom(seed));
            Map<String, Long> expected = new HashMap<>();
            conversations.forEach(events -> expected.merge(path(events), 1L, Long::sum));

            for (PathCount path : insights(conversations).paths()) {
                assertThat(path.conversations())
                        .as(path.steps().toString())
                        .isEqualTo(expected.get(path.steps() + " " + path.outcome()));
            }
        }
    }

    @Test
    void theOrderOfConversationsHasNoInfluence() {
        for (int seed = 0; seed < DRAWS; seed++) {
            List<List<ConversationEvent>> conversations = draw(new SplittableRandom(seed));
            List<List<ConversationEvent>> reversed = new ArrayList<>(conversations);
            Collections.reverse(reversed);

            assertThat(insights(reversed)).isEqualTo(insights(conversations));
        }
    }

    private static Insights insights(List<List<ConversationEvent>> conversations) {
        InsightsReader reader = new InsightsReader(Script.START.plusSeconds(6));
        conversations.forEach(reader::add);
        return reader.insights();
    }

    private static List<List<ConversationEvent>> draw(SplittableRandom random) {
        List<List<ConversationEvent>> conversations = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            conversations.add(conversation(random));
        }
        return conversations;
    }

    private static List<ConversationEvent> conversation(SplittableRandom random) {
        Script script = Script.with(random.nextBoolean() ? "p" : "q");
        int subjects = 0;
        int standing = 0;
        boolean isOver = false;
        for (int events = random.nextInt(14); events > 0; events--) {
            int kind = random.nextInt(10);
            if (isOver || kind == 0) {
                if (standing > 0) {
                    script.undo();
                    standing--;
                    subjects = 0;
                    isOver = false;
                }
            } else if (kind == 1) {
                script.continued(Script.setup("p", "g" + random.nextInt(2)));
            } else if (kind == 2 && random.nextInt(3) == 0) {
                boolean isAccepted = random.nextBoolean();
                script = isAccepted ? script.accepted("x") : script.ended();
                isOver = true;
                subjects = 0;
            } else if (subjects == 0 || kind == 3) {
                subjects = 1 + random.nextInt(2);
                propose(script, subjects, random);
            } else {
                Response[] responses = new Response[subjects];
                for (int i = 0; i < subjects; i++) {
                    responses[i] = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN)
                            .get(random.nextInt(3));
                }
                script.answer(responses);
                standing++;
                subjects = 0;
            }
        }
        return script.events();
    }

    private static void propose(Script script, int subjects, SplittableRandom random) {
        String first = "abc".substring(random.nextInt(3)).substring(0, 1);
        String[] keys = subjects == 1 ? new String[] {first} : new String[] {first, "d"};
        switch (random.nextInt(4)) {
            case 0 -> script.list(keys);
            case 1 -> script.askCoarse("kind", keys);
            default -> script.ask(keys);
        }
    }

    /** Adds shown, accepted, declined, skipped, undone, withdrawn, left and waiting of each proposal. */
    private static void count(List<ConversationEvent> events, Map<String, long[]> counts) {
        boolean isLeft = events.get(events.size() - 1).time().isBefore(Script.START.plusSeconds(6));
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ConversationEvent.Proposed proposed && !isRepeated(events, i)) {
                long[] numbers = counts.computeIfAbsent(name(events, i), unused -> new long[8]);
                numbers[0]++;
                numbers[fate(events, i, proposed.action(), isLeft)]++;
            }
        }
    }

    private static String name(List<ConversationEvent> events, int at) {
        KeyedAction action = ((ConversationEvent.Proposed) events.get(at)).action();
        if (action.kind() == KeyedAction.Kind.ASK) {
            return Question.of(action).order();
        }
        long before = ConversationHistory.of(events.subList(0, at)).turns().stream()
                .filter(turn -> turn.action().kind() == KeyedAction.Kind.RECOMMEND)
                .count();
        return "list " + (before + 1);
    }

    private static boolean isRepeated(List<ConversationEvent> events, int at) {
        KeyedAction action = ((ConversationEvent.Proposed) events.get(at)).action();
        for (int i = at - 1; i >= 0; i--) {
            if (events.get(i) instanceof ConversationEvent.Proposed before) {
                return before.action().equals(action);
            }
            if (!(events.get(i) instanceof ConversationEvent.Continued)) {
                return false;
            }
        }
        return false;
    }

    private static int fate(List<ConversationEvent> events, int at, KeyedAction action, boolean isLeft) {
        for (int i = at + 1; i < events.size(); i++) {
            ConversationEvent event = events.get(i);
            if (event instanceof ConversationEvent.Answered answered) {
                return isUndone(events, i) ? 4 : reply(answered.responses());
            }
            boolean isSame = event instanceof ConversationEvent.Proposed next
                    && next.action().equals(action);
            if (!isSame && !(event instanceof ConversationEvent.Continued)) {
                return 5;
            }
        }
        return isLeft ? 6 : 7;
    }

    private static boolean isUndone(List<ConversationEvent> events, int at) {
        int later = 0;
        for (ConversationEvent event : events.subList(at + 1, events.size())) {
            if (event instanceof ConversationEvent.Answered) {
                later++;
            } else if (event instanceof ConversationEvent.Undone && later-- == 0) {
                return true;
            }
        }
        return false;
    }

    private static int reply(List<Response> responses) {
        long accepted = responses.stream()
                .filter(response -> response == Response.ACCEPTED)
                .count();
        long rejected = responses.stream()
                .filter(response -> response == Response.REJECTED)
                .count();
        return accepted > 0 ? 1 : rejected > 0 ? 2 : 3;
    }

    private static String path(List<ConversationEvent> events) {
        ConversationHistory history = ConversationHistory.of(events);
        boolean isLeft = events.get(events.size() - 1).time().isBefore(Script.START.plusSeconds(6));
        List<Step> steps = new ArrayList<>();
        for (KeyedTurn turn : history.turns()) {
            steps.add(step(turn.action(), Reply.of(turn.responses())));
        }
        history.proposal().ifPresent(action -> steps.add(step(action, Reply.NONE)));
        Outcome outcome = isLeft ? Outcome.LEFT : Outcome.OPEN;
        if (history.ended().isPresent()) {
            outcome = history.ended().get().accepted().isPresent() ? Outcome.ACCEPTED : Outcome.ENDED;
        }
        List<Step> kept = new ArrayList<>(steps.subList(0, Math.min(steps.size(), PathTree.MAX_STEPS)));
        if (steps.size() > PathTree.MAX_STEPS) {
            kept.add(Step.LATER);
        }
        return kept + " " + outcome;
    }

    private static Step step(KeyedAction action, Reply reply) {
        return action.kind() == KeyedAction.Kind.RECOMMEND
                ? new Step(Step.Kind.LIST, null, reply)
                : new Step(Step.Kind.QUESTION, Question.of(action), reply);
    }

    private static long[] numbers(Showings showings) {
        return new long[] {
            showings.shown(),
            showings.accepted(),
            showings.declined(),
            showings.skipped(),
            showings.undone(),
            showings.withdrawn(),
            showings.left(),
            showings.waiting()
        };
    }
}
