package askwalk.simulation.user;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Recommend;
import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserTruth;
import askwalk.walk.Response;
import java.util.Arrays;

/**
 * Users without a hidden target, after PEPPER (arXiv:2411.16160): the user would accept any of their items in the
 * evaluated tuples, and likes an attribute with the share of these items that carry it, drawn once a dialogue. The
 * dialogue goes on after an accepted item, and each user has one dialogue.
 */
public final class TargetFreeProvider implements UserModelProvider {

    /** Creates the provider. */
    public TargetFreeProvider() {}

    @Override
    public String name() {
        return "target-free";
    }

    @Override
    public String syntax() {
        return "";
    }

    @Override
    public String summary() {
        return "would accept all items of the user's tuples, and goes on after the first";
    }

    @Override
    public Kind kind() {
        return Kind.TRUTH;
    }

    @Override
    public SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        Arguments.none(arguments);
        return users.with(new UserModelSpec(name(), "")).goingOn();
    }

    @Override
    public UserModel create(UserModelSpec spec, Testbed testbed) {
        HeldOutItems items = new HeldOutItems(testbed, name());
        return new UserModel() {
            @Override
            public UserTruth truth(UserTruth truth, UserSetup dialogue) {
                return new Interested(items.of(dialogue), dialogue);
            }
        };
    }

    private static final class Interested implements UserTruth {
        private final int[] items;
        private final IdBuffer liked = new IdBuffer();

        Interested(int[] items, UserSetup dialogue) {
            this.items = items;
            IdBuffer carried = new IdBuffer();
            for (int item : items) {
                IdBuffer attributes = dialogue.truthful(item).attributes();
                carried.addAll(attributes.array(), 0, attributes.size());
            }
            Arrays.sort(carried.array(), 0, carried.size());
            Seed draws = dialogue.seed().derive("target-free");
            for (int from = 0; from < carried.size(); ) {
                int to = from;
                while (to < carried.size() && carried.get(to) == carried.get(from)) {
                    to++;
                }
                if (draws.uniform(carried.get(from)) * items.length < to - from) {
                    liked.add(carried.get(from));
                }
                from = to;
            }
        }

        @Override
        public IdBuffer attributes() {
            return liked;
        }

        @Override
        public int wantedItems() {
            return items.length;
        }

        @Override
        public Answer answer(Action action) {
            Ids subjects = action.subjects();
            Response[] responses = new Response[subjects.size()];
            for (int i = 0; i < responses.length; i++) {
                boolean isAccepted = action instanceof Recommend
                        ? Arrays.binarySearch(items, subjects.get(i)) >= 0
                        : liked.containsAscending(subjects.get(i));
                responses[i] = isAccepted ? Response.ACCEPTED : Response.REJECTED;
            }
            return new Answer(Arrays.asList(responses));
        }
    }
}
