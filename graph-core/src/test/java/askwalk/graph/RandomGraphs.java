package askwalk.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random graphs and constraints. They depend only on the state of the generator. */
public final class RandomGraphs {

    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");

    private RandomGraphs() {}

    /**
     * A graph of up to 100 items and 90 attributes, so that a set of either takes one word of bits or two, from nearly
     * empty to nearly half full. It may have no user, no attribute, and no edge.
     */
    public static GraphData graph(SplittableRandom random) {
        return builder(random).build();
    }

    /**
     * A random graph with up to four groups, of which about half are incomplete and a third exclusive, stated absences,
     * and up to two columns of numbers with cuts.
     */
    public static GraphData graphWithSchema(SplittableRandom random) {
        GraphBuilder builder = builder(random);
        SchemaBuilder schema = builder.schema();
        int groups = random.nextInt(5);
        for (int group = 0; group < groups; group++) {
            schema.group("g" + group, "group " + group, random.nextBoolean(), random.nextInt(3) == 0);
        }
        for (int attribute = 0; attribute < builder.count(VertexType.ATTRIBUTE); attribute++) {
            int group = random.nextInt(groups + 1) - 1;
            if (group >= 0) {
                schema.assign(attribute, group);
            }
            for (int item = 0; item < builder.count(VertexType.ITEM); item++) {
                if (random.nextInt(12) == 0 && !builder.hasEdge(Relation.HAS_ATTRIBUTE, item, attribute)) {
                    builder.connect(Relation.LACKS_ATTRIBUTE, item, attribute);
                }
            }
        }
        for (int column = random.nextInt(3); column > 0; column--) {
            addColumn(builder, schema.column("c" + column), random);
        }
        return builder.build();
    }

    private static void addColumn(GraphBuilder builder, int column, SplittableRandom random) {
        boolean complete = random.nextBoolean();
        for (int item = 0; item < builder.count(VertexType.ITEM); item++) {
            if (complete || random.nextInt(3) > 0) {
                builder.schema().value(column, item, random.nextInt(-4, 10));
            }
        }
        builder.schema()
                .cut(
                        column,
                        random.ints(random.nextInt(6), -4, 10)
                                .sorted()
                                .distinct()
                                .asDoubleStream()
                                .toArray());
    }

    private static GraphBuilder builder(SplittableRandom random) {
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, random.nextInt(8));
        add(builder, VertexType.ITEM, 1 + random.nextInt(100));
        add(builder, VertexType.ATTRIBUTE, random.nextInt(91));
        for (Relation relation : Relation.values()) {
            if (relation == Relation.LACKS_ATTRIBUTE) {
                continue;
            }
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
        return builder;
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

    /** Constraints of a graph with a schema: some attributes may be left open, and numbers may have conditions. */
    public static Constraints constraintsWithSchema(SplittableRandom random, GraphData data) {
        Constraints others = constraints(random, data);
        boolean open = random.nextBoolean();
        Ids carried = open && random.nextBoolean() ? Ids.of() : others.allOf();
        List<ValueCondition> values = new ArrayList<>();
        for (String column : data.schema().columns()) {
            if (random.nextInt(3) == 0) {
                values.add(new ValueCondition(
                        column,
                        Comparison.of(COMPARISONS.get(random.nextInt(COMPARISONS.size()))),
                        random.nextInt(-4, 10),
                        random.nextInt(3) == 0));
            }
        }
        return new Constraints(
                carried,
                open ? constraints(random, data).allOf() : Ids.of(),
                random.nextBoolean() ? Ids.of() : others.noneOf(),
                others.except(),
                values);
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
