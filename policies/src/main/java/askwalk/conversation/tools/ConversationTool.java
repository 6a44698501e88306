package askwalk.conversation.tools;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A tool that an assistant can call. Immutable and safe for concurrent use.
 *
 * @param name the name, such as {@code answer}
 * @param description the purpose and the use, for the assistant
 * @param schema the JSON schema of the arguments
 * @param readsOnly whether a call leaves the conversation as it is
 * @param isIdempotent whether a call that is repeated with the same arguments counts once
 * @param function the function that is called
 */
public record ConversationTool(
        String name,
        String description,
        String schema,
        boolean readsOnly,
        boolean isIdempotent,
        Function<Map<String, Object>, ToolResult> function) {

    /** Creates a tool. */
    public ConversationTool {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(function, "function");
    }

    /**
     * Calls the tool.
     *
     * @param arguments the members of a JSON object, as a parser returns them: {@code String}, {@code Number},
     *     {@code Boolean}, {@code List}, {@code Map} or null
     * @return the result; also for arguments that are not as expected, a conversation that is unknown or at another
     *     turn, and a store or graph that is not available
     */
    public ToolResult call(Map<String, Object> arguments) {
        return function.apply(arguments);
    }
}
