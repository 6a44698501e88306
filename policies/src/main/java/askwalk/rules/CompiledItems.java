package askwalk.rules;

import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.ValueCondition;
import askwalk.graph.VertexType;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rules about items, for one graph.
 *
 * @param boosts the factor of each item; null if all are 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompiledItems(Eligibility eligibility, Ids pinned, double[] boosts) {

    /** The range of a boost within which products of weights and boosts neither vanish nor overflow. */
    private static final double MIN_BOOST = 1e-9;

    private static final double MAX_BOOST = 1e9;

    static CompiledItems of(ItemRules rules, RuledAttributes attributes, KnowledgeGraph graph) {
        return new CompiledItems(
                eligibility(rules, attributes, graph),
                Ids.of(known(rules.pinned(), graph.catalogue()).toArray()),
                boosts(rules, attributes, graph));
    }

    private static Eligibility eligibility(ItemRules rules, RuledAttributes attributes, KnowledgeGraph graph) {
        IdBuffer allOf = new IdBuffer();
        BitSet members = new BitSet();
        members.set(0, graph.count(VertexType.ITEM));
        boolean isSet = !rules.includeItems().isEmpty()
                || !rules.excludeItems().isEmpty()
                || !rules.predicates().isEmpty();
        for (String key : rules.includeAttributes()) {
            int attribute = attributes.id(key);
            if (attributes.isCoarse(attribute)) {
                isSet = true;
                members.and(carriers(attributes.below(key), graph));
            } else {
                allOf.add(attribute);
            }
        }
        rules.values().forEach(condition -> requireNumber(condition, graph));
        Eligibility byAttributes = Eligibility.attributes(
                        Ids.copyOf(allOf), RuledAttributes.ids(attributes.below(rules.excludeAttributes())))
                .and(Eligibility.values(rules.values().toArray(ValueCondition[]::new)));
        if (!isSet) {
            return byAttributes.isAll() ? Eligibility.ALL : byAttributes;
        }
        refuseLive(graph);
        if (!rules.includeItems().isEmpty()) {
            members.and(asSet(rules.includeItems(), graph.catalogue()));
        }
        members.andNot(asSet(rules.excludeItems(), graph.catalogue()));
        for (ItemRules.NamedPredicate each : rules.predicates()) {
            for (int item = members.nextSetBit(0); item >= 0; item = members.nextSetBit(item + 1)) {
                members.set(item, each.predicate().mayBeShown(graph, item));
            }
        }
        return byAttributes.and(Eligibility.of(ItemSet.where(graph.count(VertexType.ITEM), members::get)));
    }

    private static void requireNumber(ValueCondition condition, KnowledgeGraph graph) {
        try {
            graph.schema().column(condition.column());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the rule '" + condition + "' is not possible: " + e.getMessage(), e);
        }
    }

    private static void refuseLive(KnowledgeGraph graph) {
        if (graph.isLive()) {
            throw new IllegalArgumentException("rules that include a coarse attribute, include or exclude items by key,"
                    + " or have a predicate need a snapshot of the graph: a live graph can select items by attributes"
                    + " and numbers only");
        }
    }

    private static double[] boosts(ItemRules rules, RuledAttributes attributes, KnowledgeGraph graph) {
        double[] factors = new double[graph.count(VertexType.ITEM)];
        Arrays.fill(factors, 1);
        List<ItemRules.Boost> ascending = rules.boosts().stream()
                .sorted(Comparator.comparingDouble(
                        ItemRules.Boost::factor)) // as rules with one digest have one product
                .toList();
        for (ItemRules.Boost boost : ascending) {
            BitSet items = new BitSet();
            if (boost.ofAttribute()) {
                items = carriers(attributes.below(boost.key()), graph);
            } else if (graph.catalogue().idOfKey(VertexType.ITEM, boost.key()) >= 0) {
                items.set(graph.catalogue().idOfKey(VertexType.ITEM, boost.key()));
            }
            items.stream().forEach(item -> factors[item] *= boost.factor());
        }
        if (Arrays.stream(factors).anyMatch(factor -> factor < MIN_BOOST || factor > MAX_BOOST)) {
            throw new IllegalArgumentException("the product of the boosts of an item is from " + MIN_BOOST + " to "
                    + MAX_BOOST + "; to hide or to prefer it always, exclude or pin it");
        }
        return Arrays.stream(factors).allMatch(factor -> factor == 1) ? null : factors;
    }

    /** Returns the items that carry at least one of some attributes. */
    private static BitSet carriers(BitSet attributes, KnowledgeGraph graph) {
        BitSet items = new BitSet();
        IdBuffer found = new IdBuffer();
        attributes.stream().forEach(attribute -> {
            graph.items(Constraints.allOf(Ids.of(attribute)), found);
            for (int i = 0; i < found.size(); i++) {
                items.set(found.get(i));
            }
        });
        return items;
    }

    private static BitSet asSet(Collection<String> keys, Catalogue catalogue) {
        BitSet items = new BitSet();
        known(keys, catalogue).forEach(items::set);
        return items;
    }

    /** Returns the items of those keys that the graph has. */
    private static IntStream known(Collection<String> keys, Catalogue catalogue) {
        return keys.stream()
                .mapToInt(key -> catalogue.idOfKey(VertexType.ITEM, key))
                .filter(item -> item >= 0);
    }
}
