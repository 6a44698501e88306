package askwalk.conversation.tools;

import askwalk.conversation.Answer;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.Conversations;
import askwalk.conversation.NoSuchConversationException;
import askwalk.conversation.ResumeException;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.Turn;
import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import askwalk.io.Sha256;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The tools by which an assistant holds conversations for its user: each call names its conversation, and what a call
 * has answered is stored. Independent of the protocol that carries the calls. Safe for use by any number of threads.
 *
 * <pre>{@code
 * ConversationTools tools = new ConversationTools(access);
 * ToolResult question = tools.tool("start").orElseThrow().call(Map.of("liked", List.of("Comedy")));
 * }</pre>
 */
public final class ConversationTools {

    /** The use of the tools together, for the assistant. */
    public static final String INSTRUCTIONS = """
            These tools find an item for the user by a conversation: questions about attributes, then recommendations.
            Call start with what the user has said, put each question or list to the user in your own words, and pass \
            the user's responses on with answer. Do not answer for the user: a response that the user has not given is \
            unknown. Use the conversation and the version of the last turn. A refused call changes nothing; its result \
            says what is expected, and has the current turn if there is one.""";

    private static final System.Logger LOG = System.getLogger(ConversationTools.class.getName());

    private static final int MAX_NAMES = 100;
    private static final int NAMES = 10;

    private static final String CONVERSATION = "conversation";
    private static final String VERSION = "version";

    private static final String CONVERSATION_SCHEMA = """
            "conversation":{"type":"string","description":"The id of the conversation, from start"}""";
    private static final String VERSION_SCHEMA = """
            "version":{"type":"integer","minimum":0,"description":"The version of the turn that the user has seen"}""";

    private final ConversationAccess access;
    private final List<ConversationTool> tools;

    /** The names on the graph of the last call; null before the first. */
    private volatile ToolNames names;

    /**
     * Creates the tools.
     *
     * @param access the conversations
     */
    public ConversationTools(ConversationAccess access) {
        this.access = Objects.requireNonNull(access, "access");
        tools = List.of(start(), answer(), undo(), show(), why(), transcript(), findAttributes());
    }

    /**
     * Returns the tools.
     *
     * @return all tools: start, answer, undo, show, why, transcript and find_attributes
     */
    public List<ConversationTool> tools() {
        return tools;
    }

    /**
     * Returns a tool by its name.
     *
     * @param name the name
     * @return the tool; empty if there is none
     */
    public Optional<ConversationTool> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private ConversationTool start() {
        String schema = object(
                List.of(),
                """
                "user":{"type":"string","description":"The name or key of a known user; leave it out for a new one"}""",
                list("liked", "Names or keys of attributes that the user wants"),
                list("disliked", "Names or keys of attributes that the user does not want"),
                """
                "policy":{"type":"string","description":"The policy, if it is not the default"}""");
        List<String> known = List.of("user", "liked", "disliked", "policy");
        return tool(
                "start",
                "Starts a conversation and returns its first question or list. Policies: "
                        + String.join(", ", access.policies()) + ".",
                schema,
                false,
                false,
                values -> {
                    ToolArguments arguments = new ToolArguments(values, known);
                    ToolNames on = names();
                    int user = arguments.text("user").map(on::user).orElse(WalkView.UNKNOWN_USER);
                    Optional<Turn> opening = opening(
                            on.attributes("liked", arguments.texts("liked")),
                            on.attributes("disliked", arguments.texts("disliked")));
                    Optional<String> policy = arguments.text("policy").map(this::policy);
                    return access.start(policy, user, opening, ConversationTools::turn);
                });
    }

    private ConversationTool answer() {
        return tool(
                "answer",
                "Passes on the user's responses to the question or list of a turn, one for each option in their order,"
                        + " and returns the next turn. For attributes: accepted, rejected or unknown (also if the user"
                        + " does not care). For items also seen (the user knows it already) and not_now. A repeated"
                        + " call counts once.",
                object(List.of(CONVERSATION, VERSION, "responses"), CONVERSATION_SCHEMA, VERSION_SCHEMA, """
                        "responses":{"type":"array","minItems":1,"items":{"type":"string",\
                        "enum":["accepted","rejected","unknown","seen","not_now"]},\
                        "description":"One response for each option"}"""),
                false,
                true,
                values -> {
                    ToolArguments arguments = new ToolArguments(values, List.of(CONVERSATION, VERSION, "responses"));
                    String id = id(arguments);
                    int version = version(arguments);
                    List<Response> responses = arguments.responses("responses");
                    // A version has one answer at most, so that the same responses at the same version are a
                    // repetition.
                    String key = "tool-answer-" + version + "-"
                            + Sha256.of(responses.toString()).substring(0, 32);
                    return use(id, (stored, policy) -> {
                        try {
                            stored.answer(version, new Answer(responses), key);
                        } catch (IllegalArgumentException e) {
                            throw notFitting(ConversationViews.turn(stored, policy), responses.size(), e);
                        }
                        return turn(stored, policy);
                    });
                });
    }

    private static ToolProblemException notFitting(TurnView turn, int given, IllegalArgumentException cause) {
        int expected = turn.options().size();
        return given == expected
                ? new ToolProblemException("responses: " + cause.getMessage(), turn)
                : new ToolProblemException(
                        "responses: expected " + expected + ", one for each option, but found " + given, turn);
    }

    private ConversationTool undo() {
        return tool(
                "undo",
                "Reverts the last answer and returns the turn before it. A repeated call counts once.",
                object(List.of(CONVERSATION, VERSION), CONVERSATION_SCHEMA, VERSION_SCHEMA),
                false,
                true,
                values -> {
                    ToolArguments arguments = new ToolArguments(values, List.of(CONVERSATION, VERSION));
                    String id = id(arguments);
                    int version = version(arguments);
                    return use(id, (stored, policy) -> {
                        stored.undo(version, "tool-undo-" + version);
                        return turn(stored, policy);
                    });
                });
    }

    private ConversationTool show() {
        return reading(
                "show",
                "Returns the current turn of a conversation, for instance one that was started before.",
                ConversationTools::turn);
    }

    private ConversationTool why() {
        return reading("why", "Returns the reason for the current question or list.", (stored, policy) -> {
            if (stored.isOver()) {
                throw new ToolProblemException(
                        "nothing is proposed now, so that there is no reason", ConversationViews.turn(stored, policy));
            }
            WhyView why = ConversationViews.why(stored);
            return new ToolResult(ToolTexts.why(why), why);
        });
    }

    private ConversationTool transcript() {
        return reading(
                "transcript", "Returns all answered turns of a conversation, with the responses.", (stored, policy) -> {
                    TranscriptView transcript = ConversationViews.transcript(stored, policy);
                    return new ToolResult(ToolTexts.transcript(transcript), transcript);
                });
    }

    private ConversationTool findAttributes() {
        List<String> known = List.of("prefix", "limit");
        return tool(
                "find_attributes",
                "Lists attributes by the beginning of their name or of one of its words, the most frequent first.",
                object(
                        List.of(),
                        """
                        "prefix":{"type":"string","description":"The beginning; leave it out for all"}""",
                        "\"limit\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":" + MAX_NAMES + ",\"default\":"
                                + NAMES + "}"),
                true,
                true,
                values -> {
                    ToolArguments arguments = new ToolArguments(values, known);
                    int limit = arguments.number("limit", 1, MAX_NAMES, NAMES);
                    NamesView found = new NamesView(
                            names().attributes(arguments.text("prefix").orElse(""), limit));
                    return new ToolResult(ToolTexts.names(found), found);
                });
    }

    private ConversationTool reading(
            String name, String description, BiFunction<StoredConversation, String, ToolResult> call) {
        return tool(
                name,
                description,
                object(List.of(CONVERSATION), CONVERSATION_SCHEMA),
                true,
                true,
                values -> use(id(new ToolArguments(values, List.of(CONVERSATION))), call));
    }

    private static ConversationTool tool(
            String name,
            String description,
            String schema,
            boolean readsOnly,
            boolean isIdempotent,
            Function<Map<String, Object>, ToolResult> call) {
        return new ConversationTool(
                name, description, schema, readsOnly, isIdempotent, values -> withoutExceptions(name, values, call));
    }

    private static ToolResult withoutExceptions(
            String name, Map<String, Object> values, Function<Map<String, Object>, ToolResult> call) {
        try {
            return call.apply(values);
        } catch (ToolProblemException e) {
            return refused(e.problem());
        } catch (NoSuchConversationException e) {
            return refused("conversation: there is no conversation '" + ToolArguments.shown(e.id())
                    + "', or it was deleted: expected the id that start returned");
        } catch (ResumeException e) {
            return refused("the conversation cannot be continued: " + e.getMessage() + "; start another one");
        } catch (ConversationStoreException | GraphAccessException e) {
            LOG.log(System.Logger.Level.ERROR, name + ": " + e.getMessage());
            String part = e instanceof ConversationStoreException ? "the store" : "the graph";
            return refused(part + " is not available now: repeat the call with the same arguments");
        }
    }

    private static ToolResult refused(String problem) {
        return refused(new ToolProblem(problem, List.of(), Optional.empty()));
    }

    private static ToolResult refused(ToolProblem problem) {
        return new ToolResult(ToolTexts.problem(problem), problem);
    }

    /** Calls a function on a conversation; if it is at another turn, the problem has that turn. */
    private ToolResult use(String id, BiFunction<StoredConversation, String, ToolResult> call) {
        return access.use(id, (stored, policy) -> {
            try {
                return call.apply(stored, policy);
            } catch (ConversationConflictException e) {
                throw new ToolProblemException(
                        "version: the conversation is at version " + e.actual() + ", not " + e.expected(),
                        ConversationViews.turn(stored, policy));
            } catch (IllegalStateException e) {
                throw new ToolProblemException("" + e.getMessage(), ConversationViews.turn(stored, policy));
            }
        });
    }

    private static ToolResult turn(StoredConversation stored, String policy) {
        TurnView turn = ConversationViews.turn(stored, policy);
        return new ToolResult(ToolTexts.turn(turn), turn);
    }

    private static String id(ToolArguments arguments) {
        String id = arguments.requiredText(CONVERSATION);
        if (!ConversationStore.ID.matcher(id).matches()) {
            throw new NoSuchConversationException(id);
        }
        return id;
    }

    private static int version(ToolArguments arguments) {
        return arguments.number(VERSION, 0, Integer.MAX_VALUE);
    }

    private String policy(String name) {
        if (!access.policies().contains(name)) {
            throw new ToolProblemException("policy: there is no policy '" + ToolArguments.shown(name)
                    + "': expected one of " + String.join(", ", access.policies()));
        }
        return name;
    }

    private ToolNames names() {
        Conversations now = access.conversations();
        ToolNames last = names;
        if (last == null || !last.isOf(now)) {
            last = new ToolNames(now, access.attributes(now));
            names = last;
        }
        return last;
    }

    private static Optional<Turn> opening(Ids liked, Ids disliked) {
        disliked.forEach(attribute -> {
            if (liked.contains(attribute)) {
                throw new ToolProblemException(
                        "disliked: an attribute is liked as well: expected it in one of the lists");
            }
        });
        return Conversations.opening(liked, disliked);
    }

    private static String list(String name, String description) {
        return "\"" + name + "\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"" + description
                + "\"}";
    }

    private static String object(List<String> required, String... properties) {
        String names = required.isEmpty() ? "" : ",\"required\":[\"" + String.join("\",\"", required) + "\"]";
        return "{\"type\":\"object\",\"properties\":{" + String.join(",", properties) + "}" + names
                + ",\"additionalProperties\":false}";
    }
}
