package askwalk.simulation.user;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;

/**
 * A change of mind: after N turns the target becomes another item, drawn among those that carry at least half of the
 * target's attributes. If there is none, the target stays. Earlier answers are not taken back.
 */
public final class DriftingProvider implements UserModelProvider {

    /** Creates the provider. */
    public DriftingProvider() {}

    @Override
    public String name() {
        return "drifting";
    }

    @Override
    public String syntax() {
        return "N";
    }

    @Override
    public String summary() {
        return "wants another item, with half of the target's attributes, after N turns";
    }

    @Override
    public Kind kind() {
        return Kind.TRUTH;
    }

    @Override
    public SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        int turns = Arguments.number(Arguments.split(arguments, 1, syntax())[0], syntax(), 0);
        return users.with(new UserModelSpec(name(), Integer.toString(turns)));
    }

    @Override
    public UserModel create(UserModelSpec spec, Testbed testbed) {
        int turns = Integer.parseInt(spec.arguments());
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                return new Drifting(user, turns, dialogue);
            }
        };
    }

    private static final class Drifting implements UserSimulator {
        private final int turns;
        private final UserSetup dialogue;
        private UserSimulator user;
        private int answered;

        Drifting(UserSimulator user, int turns, UserSetup dialogue) {
            this.user = user;
            this.turns = turns;
            this.dialogue = dialogue;
        }

        @Override
        public Answer answer(Action action) {
            if (answered++ == turns) {
                user = dialogue.truthful(laterTarget(dialogue));
            }
            return user.answer(action);
        }
    }

    /** Draws the later target; the target itself if no other item shares enough attributes. */
    static int laterTarget(UserSetup dialogue) {
        KnowledgeGraph graph = dialogue.testbed().graph();
        Adjacency attributesOfItem = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        Adjacency itemsOfAttribute = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD);
        int target = dialogue.target();
        int[] shared = new int[graph.count(VertexType.ITEM)];
        for (int at = attributesOfItem.start(target); at < attributesOfItem.end(target); at++) {
            int attribute = attributesOfItem.target(at);
            for (int i = itemsOfAttribute.start(attribute); i < itemsOfAttribute.end(attribute); i++) {
                shared[itemsOfAttribute.target(i)]++;
            }
        }
        IdBuffer similar = new IdBuffer();
        int half = (attributesOfItem.degree(target) + 1) / 2;
        for (int item = 0; item < shared.length; item++) {
            if (item != target && shared[item] > 0 && shared[item] >= half) {
                similar.add(item);
            }
        }
        return similar.isEmpty()
                ? target
                : similar.get(dialogue.seed().derive("drifting").random().nextInt(similar.size()));
    }
}
