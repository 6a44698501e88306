package askwalk.graph;

import java.util.SplittableRandom;

/** Random graphs and constraints. They depend only on the state of the generator. */
public final class RandomGraphs {

    private RandomGraphs() {}

    /**
     * A graph of up to 100 items and 90 attributes, so that a set of either takes one word of bits or two, from nearly
     * empty to nearly half full. It may have no user, no attribute, and no edge.
     */
    public static GraphData graph(SplittableRandom random) {
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, random.nextInt(8));
        add(builder, VertexType.ITEM, 1 + random.nextInt(100));
        add(builder, VertexType.ATTRIBUTE, random.nextInt(91));
        for (Relation relation : Relation.values()) {
            double side = random.nextDouble(0.7);
            for (int from = 0; from < builder.count(relation.from()); from++) {
                for (int to = 0; to < builder.count(relation.to()); to++) {
                    boolean loop = relation.from() == relation.to() && from == to;
                    boolean cycle = relation == Relation.CHILD_OF && from > to;
                    if (!loop && random.nextDouble() < side * side && !cycle) {
                        builder.connect(relation, from, to);
                    }
                }
            }
        }
        return builder.build();
    }

    /** Constraints in which every part may be empty; half of the time an item carries all required attributes. */
    public static Constraints constraints(SplittableRandom random, GraphData data) {
        Ids itemOfEdge = data.from(Relation.HAS_ATTRIBUTE);
        IdBuffer allOf = new IdBuffer();
        if (!itemOfEdge.isEmpty() && random.nextBoolean()) {
            int item = itemOfEdge.get(random.nextInt(itemOfEdge.size()));
            for (int edge = 0; edge < itemOfEdge.size(); edge++) {
                if (itemOfEdge.get(edge) == item && allOf.size() < 3 && random.nextInt(3) == 0) {
                    allOf.add(data.to(Relation.HAS_ATTRIBUTE).get(edge));
                }
            }
        } else {
            fill(allOf, random, 2, data.catalogue().size(VertexType.ATTRIBUTE));
        }
        IdBuffer noneOf = new IdBuffer();
        fill(noneOf, random, 3, data.catalogue().size(VertexType.ATTRIBUTE));
        IdBuffer except = new IdBuffer();
        fill(except, random, 12, data.catalogue().size(VertexType.ITEM));
        return new Constraints(Ids.copyOf(allOf), Ids.copyOf(noneOf), Ids.copyOf(except));
    }

    private static void add(GraphBuilder builder, VertexType type, int count) {
        for (int id = 0; id < count; id++) {
            builder.add(type, type.word() + id, "some " + type.word() + " " + id);
        }
    }

    private static void fill(IdBuffer ids, SplittableRandom random, int atMost, int count) {
        int size = count == 0 || random.nextBoolean() ? 0 : 1 + random.nextInt(atMost);
        for (int i = 0; i < size; i++) {
            ids.add(random.nextInt(count));
        }
    }
}
