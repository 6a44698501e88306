package askwalk.rules;

import askwalk.graph.ValueCondition;
import java.util.List;

/** The rules about items, with attributes and items by key. */
record ItemRules(
        List<String> includeAttributes,
        List<String> excludeAttributes,
        List<String> includeItems,
        List<String> excludeItems,
        List<ValueCondition> values,
        List<NamedPredicate> predicates,
        List<String> pinned,
        List<Boost> boosts) {

    /** A condition in Java. Name and version stand for it in the digest. */
    record NamedPredicate(String name, int version, ItemPredicate predicate) {}

    /** A factor for one item, or for the items that carry an attribute. */
    record Boost(double factor, boolean ofAttribute, String key) {}

    /** Adds the canonical text of each rule. */
    void describe(CanonicalText text) {
        includeAttributes.forEach(key -> text.add("include attribute", key));
        excludeAttributes.forEach(key -> text.add("exclude attribute", key));
        includeItems.forEach(key -> text.add("include item", key));
        excludeItems.forEach(key -> text.add("exclude item", key));
        values.forEach(condition -> text.add("number", condition.toString()));
        predicates.forEach(each -> text.add("predicate " + each.version, each.name));
        text.ordered("pin", pinned);
        boosts.forEach(
                boost -> text.add("boost " + boost.factor + (boost.ofAttribute ? " attribute" : " item"), boost.key));
    }
}
