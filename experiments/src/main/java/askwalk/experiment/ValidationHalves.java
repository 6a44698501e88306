package askwalk.experiment;

import askwalk.dataset.Dataset;
import askwalk.dataset.Manifest;
import askwalk.experiment.run.PlanException;
import askwalk.graph.Catalogue;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A data set for choices that must not see the test tuples: half of the users of the validation tuples train and tune,
 * the other half is evaluated.
 */
final class ValidationHalves {

    private ValidationHalves() {}

    /**
     * Halves the validation tuples. Users are ordered by a hash of the seed and their keys; the tuples of the first
     * half stay validation tuples, those of the other half become the test tuples, and the original test tuples are
     * left out.
     *
     * @throws PlanException if fewer than two users have validation tuples
     */
    static Dataset of(Dataset data, Seed seed) {
        Set<Integer> trained = firstHalf(data, seed.derive("validation halves"));
        Tuples kept = select(data.validation(), Role.VALIDATION, trained, true);
        Tuples evaluated = select(data.validation(), Role.TEST, trained, false);
        return Dataset.of(
                        data.graph(),
                        data.train(),
                        kept,
                        evaluated,
                        data.userAttributes(),
                        data.hiddenAttributes(),
                        manifest(data.manifest(), kept, evaluated))
                .withTexts(data.texts());
    }

    private static Set<Integer> firstHalf(Dataset data, Seed seed) {
        Catalogue names = data.graph().catalogue();
        Tuples tuples = data.validation();
        int[] users =
                IntStream.range(0, tuples.size()).map(tuples::user).distinct().toArray();
        if (users.length < 2) {
            throw new PlanException("data set " + data.manifest().name() + " has validation tuples of " + users.length
                    + " users; expected at least 2, one half to train and the other to evaluate");
        }
        Set<Integer> first = new HashSet<>();
        IntStream.of(users)
                .boxed()
                .sorted(Comparator.comparingLong((Integer user) ->
                                seed.derive(names.key(VertexType.USER, user)).value())
                        .thenComparing(user -> names.key(VertexType.USER, user)))
                .limit(users.length / 2)
                .forEach(first::add);
        return first;
    }

    private static Tuples select(Tuples tuples, Role role, Set<Integer> users, boolean contained) {
        IdBuffer selectedUsers = new IdBuffer();
        IdBuffer items = new IdBuffer();
        for (int i = 0; i < tuples.size(); i++) {
            if (users.contains(tuples.user(i)) == contained) {
                selectedUsers.add(tuples.user(i));
                items.add(tuples.item(i));
            }
        }
        return Tuples.of(role, Ids.copyOf(selectedUsers), Ids.copyOf(items));
    }

    private static Manifest manifest(Manifest before, Tuples validation, Tuples evaluated) {
        Manifest.Counts counts = before.counts();
        Map<Role, Integer> tuples = new EnumMap<>(counts.tuples());
        tuples.put(Role.VALIDATION, validation.size());
        tuples.put(Role.TEST, evaluated.size());
        return new Manifest(
                before.name(),
                before.layout(),
                new Manifest.Counts(
                        counts.users(),
                        counts.items(),
                        counts.fineAttributes(),
                        counts.coarseAttributes(),
                        counts.derivedAttributes(),
                        counts.edges(),
                        tuples),
                before.files(),
                before.origin(),
                before.licence(),
                before.splitRule() + "; validation tuples halved by user, test tuples left out",
                before.protocol());
    }
}
