package askwalk.conversation.tools;

import java.util.List;
import java.util.Optional;

/** Thrown within a tool to refuse a call. */
final class ToolProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ToolProblem problem;

    ToolProblemException(String problem) {
        this(new ToolProblem(problem, List.of(), Optional.empty()));
    }

    ToolProblemException(String problem, List<NamedKey> suggestions) {
        this(new ToolProblem(problem, suggestions, Optional.empty()));
    }

    ToolProblemException(String problem, TurnView current) {
        this(new ToolProblem(problem, List.of(), Optional.of(current)));
    }

    private ToolProblemException(ToolProblem problem) {
        super(problem.problem());
        this.problem = problem;
    }

    ToolProblem problem() {
        return problem;
    }
}
