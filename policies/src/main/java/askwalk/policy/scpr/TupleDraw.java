package askwalk.policy.scpr;

import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A sampler of the tuples of training dialogues. */
final class TupleDraw {

    private final Ids indices;
    private final List<List<Integer>> byUser;

    /**
     * Creates a sampler of the tuples with the given indices. If {@code byUser} is true, users are sampled uniformly.
     */
    TupleDraw(Tuples tuples, Ids indices, boolean byUser) {
        this.indices = indices;
        Map<Integer, List<Integer>> users = new TreeMap<>();
        for (int i = 0; byUser && i < indices.size(); i++) {
            users.computeIfAbsent(tuples.user(indices.get(i)), user -> new ArrayList<>())
                    .add(indices.get(i));
        }
        this.byUser = byUser ? List.copyOf(users.values()) : null;
    }

    int next(SplittableRandom random) {
        if (byUser == null) {
            return indices.get(random.nextInt(indices.size()));
        }
        List<Integer> own = byUser.get(random.nextInt(byUser.size()));
        return own.get(random.nextInt(own.size()));
    }
}
