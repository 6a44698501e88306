package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * The workspaces of a policy. A call takes one that no other call uses, so that there are as many as calls at a time,
 * not as many as open conversations. Safe for concurrent use.
 */
final class Workspaces {

    private final QuestionSelectors selectors;
    private final OpenAttributes open;
    private final InfoGainModel.Parameters parameters;
    private final Map<Kind, Queue<Workspace>> unused = new ConcurrentHashMap<>();

    private record Kind(QuestionType questions, int listSize) {}

    Workspaces(QuestionSelectors selectors, OpenAttributes open, InfoGainModel.Parameters parameters) {
        this.selectors = selectors;
        this.open = open;
        this.parameters = parameters;
    }

    /** Calls a function with a workspace, which is dropped if the function throws. */
    <T> T use(Policy.Context context, Function<Workspace, T> call) {
        Queue<Workspace> queue = unused.computeIfAbsent(
                new Kind(context.questions(), context.listSize()), kind -> new ConcurrentLinkedQueue<>());
        Workspace taken = queue.poll();
        Workspace workspace = taken == null ? create(context) : taken;
        T result = call.apply(workspace);
        queue.add(workspace);
        return result;
    }

    private Workspace create(Policy.Context context) {
        QuestionSelector selector = selectors.create(context.questions(), open, parameters.ranges());
        return Workspace.of(selector, parameters, context.listSize());
    }
}
