package askwalk.simulation.user;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The probability that a question about an attribute is answered. */
final class Answerability {

    /** The probability for the attribute that is answered most. */
    private static final double MOST = 0.8;

    private Answerability() {}

    /**
     * Returns a probability that falls or rises linearly with the rank of the attribute by use. With n attributes that
     * items carry, that of rank r (1 = carried by most items) is answered with probability .8 (n - r) / (n - 1) or .8
     * (r - 1) / (n - 1). Ties are in a random but fixed order. An attribute without items is always answered.
     *
     * @param popular whether the attributes of many items are answered most
     * @return a probability for each attribute
     * @throws IllegalArgumentException if fewer than two attributes have items
     */
    static double[] byUse(KnowledgeGraph graph, boolean popular) {
        Adjacency items = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD);
        Seed ties = new Seed(0).derive("answers");
        int[] used = IntStream.range(0, items.rowCount())
                .filter(attribute -> items.degree(attribute) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer attribute) -> -items.degree(attribute))
                        .thenComparingLong(ties::hash))
                .mapToInt(Integer::intValue)
                .toArray();
        if (used.length < 2) {
            throw new IllegalArgumentException("the user model 'answers' needs two attributes with items, but there "
                    + (used.length == 1 ? "is one" : "are none"));
        }
        double[] answered = new double[items.rowCount()];
        Arrays.fill(answered, 1);
        for (int at = 0; at < used.length; at++) {
            int rank = popular ? used.length - 1 - at : at;
            answered[used[at]] = MOST * rank / (used.length - 1);
        }
        return answered;
    }
}
