package askwalk.service;

import askwalk.conversation.tools.TurnView;
import java.util.Optional;

/** Thrown by a handler to answer with a problem. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem.Kind kind, String detail) {
        this(Problem.of(kind, detail));
    }

    ProblemException(Problem.Kind kind, String detail, TurnView current) {
        this(Problem.of(kind, detail, Optional.of(current)));
    }

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
