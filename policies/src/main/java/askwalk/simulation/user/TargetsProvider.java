package askwalk.simulation.user;

import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.graph.IdBuffer;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Several targets: the user would accept any of N items, the one of the tuple and others drawn from the user's items in
 * the evaluated tuples that share an attribute with it. Users with fewer such items have fewer targets. They accept the
 * attributes of any target, and open with one that all targets share.
 */
public final class TargetsProvider implements UserModelProvider {

    /** Creates the provider. */
    public TargetsProvider() {}

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public String syntax() {
        return "N";
    }

    @Override
    public String summary() {
        return "would accept any of N items of the user's tuples, and the attributes of each";
    }

    @Override
    public Kind kind() {
        return Kind.TRUTH;
    }

    @Override
    public SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        int targets = Arguments.number(Arguments.split(arguments, 1, syntax())[0], syntax(), 1);
        return targets == 1 ? users : users.with(new UserModelSpec(name(), Integer.toString(targets)));
    }

    @Override
    public UserModel create(UserModelSpec spec, Testbed testbed) {
        int targets = Integer.parseInt(spec.arguments());
        HeldOutItems items = new HeldOutItems(testbed, name());
        return new UserModel() {
            @Override
            public UserTruth truth(UserTruth truth, UserSetup dialogue) {
                return several(targets, items.of(dialogue), truth, dialogue);
            }
        };
    }

    /** Draws items in a random order until there are enough that share all attributes that the targets share. */
    private static UserTruth several(int count, int[] items, UserTruth truth, UserSetup dialogue) {
        int[] shuffled = items.clone();
        SplittableRandom random = dialogue.seed().derive("targets").random();
        List<UserTruth> targets = new ArrayList<>(List.of(truth));
        IdBuffer shared = copy(truth.attributes());
        for (int i = 0; i < shuffled.length && targets.size() < count; i++) {
            int other = i + random.nextInt(shuffled.length - i);
            int item = shuffled[other];
            shuffled[other] = shuffled[i];
            if (item == dialogue.target()) {
                continue;
            }
            UserTruth one = dialogue.truthful(item);
            IdBuffer both = shared(shared, one.attributes());
            if (!both.isEmpty()) {
                targets.add(one);
                shared = both;
            }
        }
        return targets.size() == 1 ? truth : new AnyTarget(targets, shared);
    }

    private static IdBuffer copy(IdBuffer ids) {
        IdBuffer copy = new IdBuffer(ids.size());
        copy.addAll(ids.array(), 0, ids.size());
        return copy;
    }

    private static IdBuffer shared(IdBuffer first, IdBuffer second) {
        IdBuffer both = new IdBuffer();
        for (int i = 0; i < first.size(); i++) {
            if (second.containsAscending(first.get(i))) {
                both.add(first.get(i));
            }
        }
        return both;
    }
}
