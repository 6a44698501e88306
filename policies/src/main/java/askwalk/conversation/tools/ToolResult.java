package askwalk.conversation.tools;

import java.util.Objects;

/**
 * The result of a {@link ConversationTool}. Immutable.
 *
 * @param text the result in words, with everything that the next call needs
 * @param content the result as data: a {@link TurnView}, a {@link WhyView}, a {@link TranscriptView}, a
 *     {@link NamesView}, or a {@link ToolProblem} if the call was refused
 */
public record ToolResult(String text, Object content) {

    /** Creates a result. */
    public ToolResult {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(content, "content");
    }

    /**
     * Returns whether the call was refused and changed nothing.
     *
     * @return whether the content is a {@link ToolProblem}
     */
    public boolean isError() {
        return content instanceof ToolProblem;
    }
}
