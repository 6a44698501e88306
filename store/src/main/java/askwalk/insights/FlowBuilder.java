package askwalk.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a tree of paths into a flow: equal questions of a turn are one node, rare ones are grouped. */
final class FlowBuilder {

    /** The maximum number of questions that a turn shows on their own. */
    static final int MAX_QUESTIONS = 8;

    private static final Place START = new Place(0, Flow.Kind.START, null, null);

    private record Place(int turn, Flow.Kind kind, Question question, Outcome outcome) {}

    private record Way(Place from, Place to, Reply reply) {}

    private final Map<Place, Long> places = new HashMap<>();
    private final Map<Way, Long> ways = new LinkedHashMap<>();
    private final Set<Place> shown = new HashSet<>();

    private FlowBuilder() {}

    static Flow of(PathTree tree) {
        FlowBuilder builder = new FlowBuilder();
        builder.countQuestions(tree.root(), 1);
        builder.chooseQuestions();
        builder.places.clear();
        builder.places.put(START, tree.root().total());
        builder.follow(tree.root(), START, Reply.NONE);
        return builder.flow();
    }

    private void countQuestions(PathTree.Node node, int turn) {
        node.children().forEach((step, child) -> {
            if (step.kind() == Step.Kind.QUESTION) {
                places.merge(place(turn, step), child.total(), Long::sum);
            }
            countQuestions(child, turn + 1);
        });
    }

    private void chooseQuestions() {
        Map<Integer, List<Place>> byTurn = new HashMap<>();
        places.keySet()
                .forEach(place -> byTurn.computeIfAbsent(place.turn(), unused -> new ArrayList<>())
                        .add(place));
        for (List<Place> questions : byTurn.values()) {
            questions.sort(Comparator.comparingLong((Place place) -> -places.get(place))
                    .thenComparing(place -> place.question().order()));
            shown.addAll(questions.subList(0, Math.min(MAX_QUESTIONS, questions.size())));
        }
    }

    private void follow(PathTree.Node node, Place at, Reply reply) {
        for (Outcome outcome : Outcome.values()) {
            long count = node.count(outcome);
            if (count > 0) {
                flow(at, new Place(at.turn() + 1, Flow.Kind.OUTCOME, null, outcome), reply, count);
            }
        }
        node.children().forEach((step, child) -> {
            Place next = place(at.turn() + 1, step);
            if (next.kind() == Flow.Kind.QUESTION && !shown.contains(next)) {
                next = new Place(next.turn(), Flow.Kind.OTHER, null, null);
            }
            flow(at, next, reply, child.total());
            follow(child, next, step.reply());
        });
    }

    private void flow(Place from, Place to, Reply reply, long count) {
        ways.merge(new Way(from, to, reply), count, Long::sum);
        places.merge(to, count, Long::sum);
    }

    private static Place place(int turn, Step step) {
        return switch (step.kind()) {
            case QUESTION -> new Place(turn, Flow.Kind.QUESTION, step.question(), null);
            case LIST -> new Place(turn, Flow.Kind.LIST, null, null);
            case OTHER -> new Place(turn, Flow.Kind.OTHER, null, null);
            case LATER -> new Place(turn, Flow.Kind.LATER, null, null);
        };
    }

    private Flow flow() {
        List<Place> ordered = new ArrayList<>(places.keySet());
        ordered.sort(Comparator.comparingInt(Place::turn)
                .thenComparing(Place::kind)
                .thenComparing(place -> place.outcome() == null ? Outcome.ACCEPTED : place.outcome())
                .thenComparingLong(place -> -places.get(place))
                .thenComparing(place ->
                        place.question() == null ? "" : place.question().order()));
        Map<Place, Integer> indexes = new HashMap<>();
        List<Flow.Node> nodes = new ArrayList<>();
        for (Place place : ordered) {
            indexes.put(place, nodes.size());
            nodes.add(new Flow.Node(place.turn(), place.kind(), place.question(), place.outcome(), places.get(place)));
        }
        List<Flow.Link> links = new ArrayList<>();
        ways.forEach((way, count) ->
                links.add(new Flow.Link(indexes.get(way.from()), indexes.get(way.to()), way.reply(), count)));
        links.sort(Comparator.comparingInt(Flow.Link::from)
                .thenComparingInt(Flow.Link::to)
                .thenComparing(Flow.Link::reply));
        return new Flow(nodes, links);
    }
}
