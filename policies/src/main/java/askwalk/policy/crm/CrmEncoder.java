package askwalk.policy.crm;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.policy.reinforce.SessionView;
import askwalk.policy.reinforce.StateEncoder;
import askwalk.walk.Response;
import java.util.Arrays;

/**
 * The state encoder of CRM: a binary vector over the attributes of all questions, with 1 for each accepted attribute.
 */
final class CrmEncoder implements StateEncoder {

    /** The index of each attribute in the state, [attributes]; -1 if no question covers it. */
    private final int[] indices;

    private final int size;

    CrmEncoder(KnowledgeGraph graph, ActionSpace actions) {
        indices = new int[graph.count(VertexType.ATTRIBUTE)];
        Arrays.fill(indices, -1);
        int next = 0;
        for (int question = 0; question < actions.questionCount(); question++) {
            Ids attributes = actions.attributes(question);
            for (int i = 0; i < attributes.size(); i++) {
                if (indices[attributes.get(i)] < 0) {
                    indices[attributes.get(i)] = next++;
                }
            }
        }
        size = next;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Encoding start(SessionView view) {
        return into -> {
            Arrays.fill(into, 0, size, 0f);
            Ids accepted = view.context().walk().attributes(Response.ACCEPTED);
            for (int i = 0; i < accepted.size(); i++) {
                int index = indices[accepted.get(i)];
                if (index >= 0) {
                    into[index] = 1;
                }
            }
        };
    }
}
