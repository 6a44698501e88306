package askwalk.rules;

import askwalk.graph.ValueCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds {@link Rules}. Attributes and items are given by their keys; a key that is given twice to the same kind of
 * rule counts once, except for boosts. Not safe for concurrent use.
 */
public final class RulesBuilder {

    private final Set<String> askFirst = new LinkedHashSet<>();
    private final Set<String> mustAsk = new LinkedHashSet<>();
    private final Set<String> neverAsk = new LinkedHashSet<>();
    private final Set<QuestionRules.OnlyAfter> onlyAfter = new LinkedHashSet<>();
    private final List<QuestionRules.Group> groups = new ArrayList<>();
    private final Set<QuestionRules.NotBefore> notBefore = new LinkedHashSet<>();
    private int atLeast;
    private int atMost = QuestionRules.NO_MAXIMUM;

    private final Set<String> includeAttributes = new LinkedHashSet<>();
    private final Set<String> excludeAttributes = new LinkedHashSet<>();
    private final Set<String> includeItems = new LinkedHashSet<>();
    private final Set<String> excludeItems = new LinkedHashSet<>();
    private final Set<ValueCondition> values = new LinkedHashSet<>();
    private final List<ItemRules.NamedPredicate> predicates = new ArrayList<>();
    private final Set<String> pinned = new LinkedHashSet<>();
    private final List<ItemRules.Boost> boosts = new ArrayList<>();

    RulesBuilder() {}

    /**
     * Adds questions that are asked before those of the policy, in this order. Those that were answered, or that
     * another rule does not permit yet, are skipped.
     *
     * @param attributes attribute keys
     * @return this builder
     */
    public RulesBuilder askFirst(String... attributes) {
        return add(askFirst, attributes);
    }

    /**
     * Adds questions that are asked before the first list, in this order: when the policy would recommend, or earlier
     * if actions or questions run short. This is a wish; it is set aside if no question is permitted or one action is
     * left.
     *
     * @param attributes attribute keys
     * @return this builder
     */
    public RulesBuilder mustAsk(String... attributes) {
        return add(mustAsk, attributes);
    }

    /**
     * Adds attributes that no question is about.
     *
     * @param attributes attribute keys
     * @return this builder
     */
    public RulesBuilder neverAsk(String... attributes) {
        return add(neverAsk, attributes);
    }

    /**
     * Adds questions that are only asked after a yes to an attribute, in the opening or later.
     *
     * @param attribute the attribute that was accepted, or one below it
     * @param questions attribute keys
     * @return this builder
     */
    public RulesBuilder onlyAfterYes(String attribute, String... questions) {
        return onlyAfter(true, attribute, questions);
    }

    /**
     * Adds questions that are only asked after a no to an attribute, in the opening or later.
     *
     * @param attribute the attribute that was rejected, or one below it while none of them was accepted
     * @param questions attribute keys
     * @return this builder
     */
    public RulesBuilder onlyAfterNo(String attribute, String... questions) {
        return onlyAfter(false, attribute, questions);
    }

    private RulesBuilder onlyAfter(boolean yes, String attribute, String... questions) {
        Objects.requireNonNull(attribute, "attribute");
        Stream.of(questions).forEach(each -> onlyAfter.add(new QuestionRules.OnlyAfter(yes, attribute, checked(each))));
        return this;
    }

    /**
     * Adds a group of attributes, at most some questions of a conversation are about. What is named in the opening does
     * not count, and a question about several attributes of the group counts once.
     *
     * @param max the maximum number of questions, zero or more
     * @param group the name of the group
     * @param attributes attribute keys
     * @return this builder
     * @throws IllegalArgumentException if the number is negative, or there is a group with this name
     */
    public RulesBuilder atMostOf(int max, String group, String... attributes) {
        requireMin("the number of questions of a group", max, 0);
        if (groups.stream().anyMatch(each -> each.name().equals(group))) {
            throw new IllegalArgumentException("there are two groups with the name '" + group + "'");
        }
        Set<String> keys = new LinkedHashSet<>();
        add(keys, attributes);
        groups.add(new QuestionRules.Group(max, Objects.requireNonNull(group, "group"), List.copyOf(keys)));
        return this;
    }

    /**
     * Adds questions that are not asked before a turn.
     *
     * @param turn the first turn in which they may be asked, counted from 1
     * @param attributes attribute keys
     * @return this builder
     * @throws IllegalArgumentException if the turn is less than 1
     */
    public RulesBuilder notBefore(int turn, String... attributes) {
        requireMin("a turn", turn, 1);
        Stream.of(attributes).forEach(each -> notBefore.add(new QuestionRules.NotBefore(turn, checked(each))));
        return this;
    }

    /**
     * Sets the number of questions before the first list that are wished for. The wish is set aside if the policy has
     * no other question, or one action is left.
     *
     * @param questions the number of questions, zero or more
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     */
    public RulesBuilder atLeast(int questions) {
        requireMin("the number of questions", questions, 0);
        atLeast = questions;
        return this;
    }

    /**
     * Sets the maximum number of questions before the first list.
     *
     * @param questions the number of questions, zero or more
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     */
    public RulesBuilder atMost(int questions) {
        requireMin("the number of questions", questions, 0);
        atMost = questions;
        return this;
    }

    /**
     * Adds attributes that every shown item carries.
     *
     * @param attributes attribute keys; of a coarse attribute, one attribute below it is enough
     * @return this builder
     */
    public RulesBuilder includeAttributes(String... attributes) {
        return add(includeAttributes, attributes);
    }

    /**
     * Adds attributes that no shown item carries.
     *
     * @param attributes attribute keys
     * @return this builder
     */
    public RulesBuilder excludeAttributes(String... attributes) {
        return add(excludeAttributes, attributes);
    }

    /**
     * Adds items that may be shown; no others are, if this is called.
     *
     * @param items item keys
     * @return this builder
     */
    public RulesBuilder includeItems(String... items) {
        return add(includeItems, items);
    }

    /**
     * Adds items that are never shown.
     *
     * @param items item keys
     * @return this builder
     */
    public RulesBuilder excludeItems(String... items) {
        return add(excludeItems, items);
    }

    /**
     * Adds conditions that the numbers of every shown item meet, such as {@code price <= 30}. An item without a number
     * does not meet a condition on it, unless that says otherwise.
     *
     * @param conditions the conditions, all of which must hold
     * @return this builder
     */
    public RulesBuilder includeValues(ValueCondition... conditions) {
        values.addAll(List.of(conditions));
        return this;
    }

    /**
     * Adds conditions on numbers that no shown item meets, such as {@code price > 100}. An item without a number may be
     * shown.
     *
     * @param conditions the conditions, none of which may hold
     * @return this builder
     */
    public RulesBuilder excludeValues(ValueCondition... conditions) {
        Stream.of(conditions).map(ValueCondition::negated).forEach(values::add);
        return this;
    }

    /**
     * Adds a condition that every shown item satisfies.
     *
     * @param name its name, part of the digest
     * @param version its version, part of the digest: another one for another meaning
     * @param predicate the condition
     * @return this builder
     */
    public RulesBuilder where(String name, int version, ItemPredicate predicate) {
        predicates.add(new ItemRules.NamedPredicate(
                Objects.requireNonNull(name, "name"), version, Objects.requireNonNull(predicate, "predicate")));
        return this;
    }

    /**
     * Adds items that come first in every list, in this order, as long as they may be shown and were not rejected.
     *
     * @param items item keys
     * @return this builder
     */
    public RulesBuilder pin(String... items) {
        return add(pinned, items);
    }

    /**
     * Adds a factor of the weight of items. If several rules apply to an item, the factors are multiplied.
     *
     * @param factor the factor, above 0
     * @param items item keys
     * @return this builder
     * @throws IllegalArgumentException if the factor is not a positive number
     */
    public RulesBuilder boostItems(double factor, String... items) {
        return boost(factor, false, items);
    }

    /**
     * Adds a factor of the weight of the items that carry an attribute. If several rules apply to an item, the factors
     * are multiplied.
     *
     * @param factor the factor, above 0
     * @param attributes attribute keys
     * @return this builder
     * @throws IllegalArgumentException if the factor is not a positive number
     */
    public RulesBuilder boostAttributes(double factor, String... attributes) {
        return boost(factor, true, attributes);
    }

    private RulesBuilder boost(double factor, boolean ofAttribute, String... keys) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a boost is a number above 0, not " + factor);
        }
        Stream.of(keys).forEach(key -> boosts.add(new ItemRules.Boost(factor, ofAttribute, checked(key))));
        return this;
    }

    /**
     * Creates the rules.
     *
     * @return the rules; later changes of this builder do not change them
     */
    public Rules build() {
        return new Rules(
                new QuestionRules(
                        List.copyOf(askFirst),
                        List.copyOf(mustAsk),
                        List.copyOf(neverAsk),
                        List.copyOf(onlyAfter),
                        List.copyOf(groups),
                        List.copyOf(notBefore),
                        atLeast,
                        atMost),
                new ItemRules(
                        List.copyOf(includeAttributes),
                        List.copyOf(excludeAttributes),
                        List.copyOf(includeItems),
                        List.copyOf(excludeItems),
                        List.copyOf(values),
                        List.copyOf(predicates),
                        List.copyOf(pinned),
                        List.copyOf(boosts)));
    }

    private RulesBuilder add(Collection<String> to, String... keys) {
        Stream.of(keys).forEach(key -> to.add(checked(key)));
        return this;
    }

    private static String checked(String key) {
        return Objects.requireNonNull(key, "key");
    }

    private static void requireMin(String what, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException(what + " is " + min + " or more, not " + value);
        }
    }
}
