package askwalk.explanation;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.explanation.WalkGraph.Count;
import askwalk.explanation.WalkGraph.Edge;
import askwalk.explanation.WalkGraph.Kind;
import askwalk.explanation.WalkGraph.Node;
import askwalk.explanation.WalkGraph.State;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Creates the {@link WalkGraph} of a conversation. For one call. */
public final class WalkGraphs {

    private static final String USER = "user";

    private final KnowledgeGraph graph;
    private final Wording wording;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final List<Count> funnel = new ArrayList<>();

    /** The steps from each accepted attribute to the next. */
    private final List<Edge> steps = new ArrayList<>();

    /** The id of the last accepted attribute, or the user. */
    private String end = USER;

    private WalkGraphs(KnowledgeGraph graph, Wording wording) {
        this.graph = graph;
        this.wording = wording;
    }

    /**
     * Creates the graph of a conversation. It replays the answers on another walk, and explains each item that is
     * shown.
     *
     * @param conversation the conversation
     * @param proposed the action that waits for an answer; empty if there is none
     * @param explainer an explainer on the graph of the conversation
     * @return the graph
     * @throws askwalk.graph.GraphAccessException if the graph is in a database that cannot be read
     */
    public static WalkGraph of(Conversation conversation, Optional<Action> proposed, Explainer explainer) {
        Objects.requireNonNull(proposed, "proposed");
        Objects.requireNonNull(explainer, "explainer");
        WalkGraphs graphs = new WalkGraphs(conversation.walk().graph(), conversation.wording());
        Transcript transcript = conversation.transcript();
        graphs.addUser(transcript.user());
        graphs.replay(conversation);
        proposed.ifPresent(action -> graphs.addShown(action, transcript, explainer));
        if (conversation.acceptedItem() >= 0) {
            graphs.addPath(explainer.explain(transcript, conversation.acceptedItem()), State.ACCEPTED);
        }
        graphs.addMissingSteps();
        return new WalkGraph(List.copyOf(graphs.nodes.values()), List.copyOf(graphs.edges), graphs.funnel);
    }

    private void addUser(int user) {
        boolean isNew = user == WalkView.UNKNOWN_USER;
        String key = isNew ? "" : graph.catalogue().key(VertexType.USER, user);
        String name =
                isNew ? wording.text(Message.CHAT_NEW_USER) : graph.catalogue().name(VertexType.USER, user);
        nodes.put(USER, new Node(USER, VertexType.USER, key, name, State.USER));
    }

    private void replay(Conversation conversation) {
        Walk walk = new Walk(graph);
        walk.restart(conversation.walk().user());
        walk.permitRepeats(true); // as the conversation may have done
        walk.restrict(conversation.walk().eligibility());
        conversation.transcript().opening().ifPresent(opening -> add(0, opening, walk));
        int number = 0;
        for (Turn turn : conversation.turns()) {
            add(++number, turn, walk);
        }
    }

    private void add(int number, Turn turn, Walk walk) {
        Ids subjects = turn.action().subjects();
        List<Response> responses = turn.answer().responses();
        boolean asks = turn.action() instanceof Ask;
        if (asks) {
            walk.answerAttributes(subjects, responses);
        } else {
            walk.answerItems(subjects, responses);
        }
        String before = end;
        for (int i = 0; i < subjects.size(); i++) {
            Vertex vertex = asks ? Vertex.attribute(subjects.get(i)) : Vertex.item(subjects.get(i));
            add(vertex, responses.get(i), before, walk.candidateCount());
        }
        funnel.add(new Count(number, walk.candidateCount(), turn.text(wording, graph.catalogue())));
    }

    private void add(Vertex vertex, Response response, String from, int candidates) {
        String id = id(vertex);
        if (response == Response.ACCEPTED) {
            put(vertex, State.ACCEPTED);
            if (vertex.type() == VertexType.ATTRIBUTE) {
                if (end.equals(USER)) {
                    edges.add(new Edge(USER, id, Kind.SAID, 0));
                } else {
                    steps.add(step(end, id, candidates));
                }
                end = id;
            }
        } else if (response != Response.UNKNOWN || vertex.type() == VertexType.ATTRIBUTE) {
            put(vertex, State.valueOf(response.name()));
            edges.add(new Edge(from, id, response == Response.UNKNOWN ? Kind.UNKNOWN : Kind.REJECTED, 0));
        }
    }

    /** If no candidate carries all accepted attributes, the user said the attribute, but no item leads to it. */
    private static Edge step(String from, String to, int candidates) {
        return candidates > 0 ? new Edge(from, to, Kind.SHARED, candidates) : new Edge(USER, to, Kind.SAID, 0);
    }

    /** Adds the steps to accepted attributes to which no path of an item leads. */
    private void addMissingSteps() {
        List<Edge> missing = steps.stream()
                .filter(step -> edges.stream()
                        .noneMatch(edge -> edge.to().equals(step.to())
                                && (edge.kind() == Kind.SHARED || edge.kind() == Kind.SAID)))
                .toList();
        edges.addAll(missing);
    }

    private void addShown(Action action, Transcript transcript, Explainer explainer) {
        if (action instanceof Recommend list) {
            list.items().forEach(item -> addPath(explainer.explain(transcript, item), State.SHOWN));
        } else {
            action.subjects().forEach(attribute -> {
                Vertex vertex = Vertex.attribute(attribute);
                put(vertex, State.SHOWN);
                edges.add(new Edge(end, id(vertex), Kind.ASKED, 0));
            });
        }
    }

    /** Adds an item and its path; an item without a step is joined to the end of the path. */
    private void addPath(Explanation explanation, State state) {
        Vertex item = explanation.item().vertex();
        put(item, state);
        boolean isJoined = false;
        for (Step step : explanation.path().steps()) {
            putIfAbsent(step.from().vertex());
            putIfAbsent(step.to().vertex());
            edges.add(new Edge(
                    id(step.from().vertex()),
                    id(step.to().vertex()),
                    Kind.valueOf(step.kind().name()),
                    step.shared()));
            isJoined |= step.to().vertex().equals(item);
        }
        if (!isJoined) {
            edges.add(new Edge(end, id(item), Kind.ASKED, 0));
        }
    }

    private void put(Vertex vertex, State state) {
        nodes.put(id(vertex), node(vertex, state));
    }

    private void putIfAbsent(Vertex vertex) {
        nodes.putIfAbsent(id(vertex), node(vertex, State.LINKED));
    }

    private Node node(Vertex vertex, State state) {
        return new Node(
                id(vertex),
                vertex.type(),
                graph.catalogue().key(vertex.type(), vertex.id()),
                wording.name(vertex, graph.catalogue()),
                state);
    }

    /** A walk has one user, so that the user needs no number. */
    private static String id(Vertex vertex) {
        return vertex.type() == VertexType.USER ? USER : vertex.type().word() + ":" + vertex.id();
    }
}
