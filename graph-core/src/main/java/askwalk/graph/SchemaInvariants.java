package askwalk.graph;

import java.util.Map;

/** Checks that a schema, numbers and absent attributes fit the graph that they are for. */
final class SchemaInvariants {

    private SchemaInvariants() {}

    static void check(
            Catalogue catalogue,
            Map<Relation, Ids> from,
            Map<Relation, Ids> to,
            AttributeSchema schema,
            ItemValues values) {
        int attributes = catalogue.size(VertexType.ATTRIBUTE);
        if (!schema.isEmpty() && schema.attributeCount() != attributes) {
            throw new InvalidGraphException(
                    "the schema is for " + schema.attributeCount() + " attributes, but there are " + attributes);
        }
        if (!values.columns().equals(schema.columns())) {
            throw new InvalidGraphException("the schema has numbers named " + schema.columns()
                    + ", but the items' numbers are named " + values.columns());
        }
        if (values.itemCount() != catalogue.size(VertexType.ITEM)
                && !values.columns().isEmpty()) {
            throw new InvalidGraphException("there are numbers of " + values.itemCount() + " items, but "
                    + catalogue.size(VertexType.ITEM) + " items");
        }
        checkAbsent(
                catalogue,
                from.get(Relation.LACKS_ATTRIBUTE),
                to.get(Relation.LACKS_ATTRIBUTE),
                Adjacency.of(
                        from.get(Relation.HAS_ATTRIBUTE),
                        to.get(Relation.HAS_ATTRIBUTE),
                        catalogue.size(VertexType.ITEM)));
    }

    private static void checkAbsent(Catalogue catalogue, Ids items, Ids attributes, Adjacency carried) {
        for (int edge = 0; edge < items.size(); edge++) {
            if (carried.contains(items.get(edge), attributes.get(edge))) {
                throw new InvalidGraphException("item '" + catalogue.key(VertexType.ITEM, items.get(edge))
                        + "' both has and lacks attribute '"
                        + catalogue.key(VertexType.ATTRIBUTE, attributes.get(edge)) + "'");
            }
        }
    }
}
