package askwalk.service;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.Recommend;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.Turn;
import askwalk.conversation.tools.ConversationViews;
import askwalk.conversation.tools.NameIndex;
import askwalk.conversation.tools.NamedKey;
import askwalk.conversation.tools.TurnView;
import askwalk.explanation.ExplainedPath;
import askwalk.explanation.Explanation;
import askwalk.explanation.PathExport;
import askwalk.explanation.WalkGraphs;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.service.OpenConversations.Held;
import askwalk.walk.WalkView;
import askwalk.wording.Wording;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The interface {@code /api/v1}, as described in {@code openapi.yaml}. */
final class ApiRoutes {

    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final String CONVERSATION = CONVERSATIONS + "/{id}";
    private static final String KEY = "Idempotency-Key";
    private static final String JSON = "application/json";
    private static final int MIN_CREATION_KEY = 32;
    private static final int MAX_NAMES = 100;

    private final Served served;
    private final OpenConversations open;
    private final ConversationIds ids;
    private final Map<String, NameIndex> names;
    private final Setup setup;

    /** The content of the service, for a client that starts. */
    private record Setup(
            String data,
            int users,
            int items,
            int attributes,
            List<String> policies,
            String language,
            String questions,
            int maxActions,
            int listSize,
            boolean split,
            boolean cypher,
            Optional<String> browser) {}

    /** The queries of a conversation. */
    private record QueriesJson(List<QueryLog.OfTurn> turns) {}

    /** An explanation of an item. */
    private record ExplanationJson(NamedKey item, String text, List<String> path, List<NamedKey> missing) {}

    /**
     * Creates the interface.
     *
     * @param names the names of the catalogue by the last part of their path
     */
    ApiRoutes(Served served, OpenConversations open, Map<String, NameIndex> names) {
        this.served = served;
        this.open = open;
        ids = new ConversationIds();
        this.names = names;
        setup = new Setup(
                served.data(),
                served.graph().count(VertexType.USER),
                served.graph().count(VertexType.ITEM),
                served.graph().count(VertexType.ATTRIBUTE),
                served.policies().stream().map(ServedPolicy::name).toList(),
                served.conversations().wording().locale().getLanguage(),
                served.protocol().questions().toString(),
                served.protocol().maxActions(),
                served.protocol().listSize(),
                served.split(),
                served.queries().isPresent(),
                served.database().flatMap(ServedDatabase::browser));
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/setup", request -> send(request, setup));
        routes.get("/api/v1/catalogue/{type}", this::find);
        routes.post(CONVERSATIONS, this::create);
        routes.get(CONVERSATION, request -> onTurn(request, held -> turn(held)));
        routes.delete(CONVERSATION, this::delete);
        routes.post(CONVERSATION + "/answers", this::answer);
        routes.post(CONVERSATION + "/undo", this::undo);
        routes.get(CONVERSATION + "/why", request -> look(request, this::why));
        routes.post(CONVERSATION + "/what-if", this::whatIf);
        routes.get(CONVERSATION + "/explanation", this::explain);
        routes.get(CONVERSATION + "/path", this::path);
        routes.get(
                CONVERSATION + "/transcript",
                request -> look(
                        request,
                        held -> ConversationViews.transcript(
                                held.conversation(), held.policy().name())));
        routes.get(CONVERSATION + "/cypher", this::cypher);
    }

    private static void send(Context request, Object value) {
        request.contentType(JSON).result(Json.write(value));
    }

    private void find(Context request) {
        NameIndex index = names.get(request.pathParam("type"));
        if (index == null) {
            throw new ProblemException(Problem.Kind.NOT_FOUND, "the catalogue has users, items and attributes");
        }
        String prefix = Optional.ofNullable(request.queryParam("prefix")).orElse("");
        int maxPrefix = 200;
        if (prefix.length() > maxPrefix) {
            throw invalid("prefix: expected at most " + maxPrefix + " characters");
        }
        send(request, index.find(prefix, QueryLimit.of(request, 10, MAX_NAMES)));
    }

    private void create(Context request) {
        RequestBody body = new RequestBody(request, "user", "liked", "disliked", "policy");
        Catalogue catalogue = served.graph().catalogue();
        int user = body.text("user")
                .map(key -> id(VertexType.USER, "user", key, catalogue))
                .orElse(WalkView.UNKNOWN_USER);
        Optional<Turn> opening = opening(body.keys("liked"), body.keys("disliked"), catalogue);
        Optional<ServedPolicy> chosen = body.text("policy").map(this::policy);
        Optional<String> key = key(request);
        if (key.isPresent() && key.get().length() < MIN_CREATION_KEY) {
            throw invalid(KEY + ": a key that creates a conversation has " + MIN_CREATION_KEY
                    + " characters or more, such as a random UUID");
        }
        String id = key.map(ids::ofKey).orElseGet(ids::random);
        ServedPolicy policy = chosen.orElseGet(() -> served.assigned(id));
        Created created = key.isPresent()
                ? createOrFind(id, policy, chosen.isPresent(), user, opening)
                : create(id, policy, user, opening);
        request.status(created.isNew ? 201 : 200);
        request.header("Location", CONVERSATIONS + "/" + id);
        send(request, created.turn);
    }

    private record Created(boolean isNew, TurnView turn) {}

    private Created create(String id, ServedPolicy policy, int user, Optional<Turn> opening) {
        return open.start(id, policy, user, opening, ids.seed(), held -> new Created(true, turn(held)));
    }

    private Created createOrFind(String id, ServedPolicy policy, boolean isChosen, int user, Optional<Turn> opening) {
        try {
            return create(id, policy, user, opening);
        } catch (ConversationConflictException e) {
            return open.use(id, held -> {
                if (!OpenConversations.hasBegun(held, user, opening)
                        || (isChosen && !held.policy().equals(policy))) {
                    throw new ProblemException(
                            Problem.Kind.KEY_REUSED,
                            KEY + ": the key was used to create another conversation: expected a key for each of them");
                }
                return new Created(false, turn(held));
            });
        }
    }

    private static int id(VertexType type, String place, String key, Catalogue catalogue) {
        int id = catalogue.idOfKey(type, key);
        if (id < 0) {
            throw invalid(place + ": there is no " + type.word() + " with this key");
        }
        return id;
    }

    private static Optional<Turn> opening(List<String> liked, List<String> disliked, Catalogue catalogue) {
        if (!Collections.disjoint(liked, disliked)) {
            throw invalid("disliked: an attribute is liked as well");
        }
        return Conversations.opening(
                attributes("liked", liked, catalogue), attributes("disliked", disliked, catalogue));
    }

    private static Ids attributes(String place, List<String> keys, Catalogue catalogue) {
        return Ids.of(keys.stream()
                .mapToInt(key -> id(VertexType.ATTRIBUTE, place, key, catalogue))
                .toArray());
    }

    private ServedPolicy policy(String name) {
        return served.policy(name)
                .orElseThrow(() -> invalid("policy: expected one of "
                        + String.join(
                                ", ",
                                served.policies().stream()
                                        .map(ServedPolicy::name)
                                        .toList())));
    }

    private void delete(Context request) {
        open.delete(checkedId(request));
        request.status(204);
    }

    private void answer(Context request) {
        RequestBody body = new RequestBody(request, "version", "responses");
        long version = body.number("version");
        Answer answer = new Answer(body.responses("responses"));
        String key = key(request).orElseGet(() -> UUID.randomUUID().toString());
        onTurn(request, held -> {
            held.conversation().answer(version, answer, key);
            return turn(held);
        });
    }

    private void undo(Context request) {
        long version = new RequestBody(request, "version").number("version");
        String key = key(request).orElseGet(() -> UUID.randomUUID().toString());
        onTurn(request, held -> {
            held.conversation().undo(version, key);
            return turn(held);
        });
    }

    private Object why(Held held) {
        requireAction(held);
        return ConversationViews.why(held.conversation());
    }

    private void whatIf(Context request) {
        RequestBody body = new RequestBody(request, "turn", "responses");
        int number = (int) body.number("turn");
        Answer answer = new Answer(body.responses("responses"));
        look(request, held -> {
            int turns = held.conversation().conversation().turns().size();
            boolean hasOpening =
                    held.conversation().conversation().transcript().opening().isPresent();
            if (number > turns || (number == 0 && !hasOpening)) {
                throw invalid("turn: expected " + (hasOpening ? 0 : 1) + " to " + turns);
            }
            return ConversationViews.whatIf(held.conversation(), number, answer);
        });
    }

    private void explain(Context request) {
        Optional<String> key = Optional.ofNullable(request.queryParam("item"));
        look(request, held -> {
            Explanation explanation = explanation(held, key);
            Wording wording = held.conversation().conversation().wording();
            return new ExplanationJson(
                    new NamedKey(explanation.item().key(), explanation.item().name()),
                    explanation.text(wording),
                    explanation.path().vertices().stream()
                            .map(vertex ->
                                    wording.name(vertex.vertex(), served.graph().catalogue()))
                            .toList(),
                    explanation.missing().stream()
                            .map(missing ->
                                    new NamedKey(missing.key(), wording.attribute(missing.key(), missing.name())))
                            .toList());
        });
    }

    private Explanation explanation(Held held, Optional<String> key) {
        Conversation conversation = held.conversation().conversation();
        int item = key.map(
                        each -> id(VertexType.ITEM, "item", each, served.graph().catalogue()))
                .orElseGet(() -> defaultItem(held));
        return served.explainer().explain(conversation.transcript(), item);
    }

    /** Returns the accepted item, or the first of the list. */
    private int defaultItem(Held held) {
        int accepted = held.conversation().conversation().acceptedItem();
        if (accepted >= 0) {
            return accepted;
        }
        if (action(held).orElse(null) instanceof Recommend list) {
            return list.items().get(0);
        }
        throw new ProblemException(
                Problem.Kind.CONFLICT, "no item is recommended now: give the key of an item", turn(held));
    }

    private void path(Context request) {
        String format = Optional.ofNullable(request.queryParam("format")).orElse("json");
        Optional<String> key = Optional.ofNullable(request.queryParam("item"));
        switch (format) {
            case "json" ->
                look(request, held -> {
                    Conversation conversation = held.conversation().conversation();
                    return WalkJson.of(WalkGraphs.of(conversation, action(held), served.explainer()), conversation);
                });
            case "dot" -> export(request, key, "text/vnd.graphviz", PathExport::dot);
            case "graphml" -> export(request, key, "application/graphml+xml", PathExport::graphMl);
            default -> throw invalid("format: expected json, dot or graphml");
        }
    }

    private void export(Context request, Optional<String> key, String type, Function<ExplainedPath, String> text) {
        String exported = on(
                request,
                held -> open.unrecorded(() -> text.apply(explanation(held, key).path())));
        request.contentType(type + "; charset=utf-8").result(exported);
    }

    /** Answers with the queries behind the turns. */
    private void cypher(Context request) {
        QueryLog queries = served.queries()
                .orElseThrow(() -> new ProblemException(
                        Problem.Kind.NOT_FOUND, "the graph of this service is in memory: there are no queries"));
        look(request, held -> new QueriesJson(queries.of(held.conversation().id())));
    }

    /** Returns the action that waits for an answer. */
    private static Optional<Action> action(Held held) {
        StoredConversation conversation = held.conversation();
        return conversation.isOver()
                ? Optional.empty()
                : Optional.of(conversation.next().action());
    }

    private static void requireAction(Held held) {
        if (held.conversation().isOver()) {
            throw new ProblemException(
                    Problem.Kind.CONFLICT, "the conversation is over: nothing is proposed", turn(held));
        }
    }

    /** Returns the turn, and notes the action that the user sees. */
    private static TurnView turn(Held held) {
        TurnView turn =
                ConversationViews.turn(held.conversation(), held.policy().name());
        held.noteShown();
        return turn;
    }

    private void onTurn(Context request, Function<Held, Object> call) {
        send(request, on(request, call));
    }

    /** Answers with something about a conversation that leads to no turn. */
    private void look(Context request, Function<Held, Object> call) {
        onTurn(request, held -> open.unrecorded(() -> call.apply(held)));
    }

    /** Calls a function on a conversation; if it is at another turn, the problem has that turn. */
    private <T> T on(Context request, Function<Held, T> call) {
        return open.use(checkedId(request), held -> {
            try {
                return call.apply(held);
            } catch (ConversationConflictException e) {
                throw new ProblemException(
                        Problem.Kind.CONFLICT,
                        "the conversation is at version " + e.actual() + ", not " + e.expected()
                                + ": 'current' is its turn",
                        turn(held));
            } catch (IllegalStateException e) {
                throw new ProblemException(Problem.Kind.CONFLICT, "" + e.getMessage(), turn(held));
            } catch (IllegalArgumentException e) {
                throw invalid("" + e.getMessage());
            }
        });
    }

    private static String checkedId(Context request) {
        String id = request.pathParam("id");
        if (!ConversationStore.ID.matcher(id).matches()) {
            throw new ProblemException(Problem.Kind.NOT_FOUND, "there is no such conversation");
        }
        return id;
    }

    private static Optional<String> key(Context request) {
        Optional<String> key = Optional.ofNullable(request.header(KEY));
        if (key.isPresent() && !ConversationStore.KEY.matcher(key.get()).matches()) {
            throw invalid(KEY + ": expected 1 to 128 printable ASCII characters without spaces");
        }
        return key;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.Kind.INVALID, detail);
    }
}
