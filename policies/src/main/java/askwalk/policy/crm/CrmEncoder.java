package askwalk.policy.crm;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.policy.reinforce.SessionView;
import askwalk.policy.reinforce.StateEncoder;
import askwalk.walk.Response;
import java.util.Arrays;

/** One number for each attribute that some question is about: 1 if the user accepted it, else 0. */
final class CrmEncoder implements StateEncoder {

    private final int[] places;
    private final int size;

    CrmEncoder(KnowledgeGraph graph, ActionSpace actions) {
        places = new int[graph.count(VertexType.ATTRIBUTE)];
        Arrays.fill(places, -1);
        int next = 0;
        for (int question = 0; question < actions.questionCount(); question++) {
            Ids attributes = actions.attributes(question);
            for (int i = 0; i < attributes.size(); i++) {
                if (places[attributes.get(i)] < 0) {
                    places[attributes.get(i)] = next++;
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
                int place = places[accepted.get(i)];
                if (place >= 0) {
                    into[place] = 1;
                }
            }
        };
    }
}
