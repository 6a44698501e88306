package askwalk.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Random rules as plain numbers: attributes and items by id, which the keys of random graphs contain. */
record DrawnRules(
        List<Integer> askFirst,
        List<Integer> mustAsk,
        Set<Integer> neverAsk,
        List<After> onlyAfter,
        List<Group> groups,
        List<NotBefore> notBefore,
        int atLeast,
        int atMost,
        Set<Integer> includedAttributes,
        Set<Integer> excludedAttributes,
        Set<Integer> excludedItems,
        List<Integer> pinned) {

    static final int UNLIMITED = 1000;

    record After(boolean yes, int attribute, int question) {}

    record Group(int max, Set<Integer> attributes) {}

    record NotBefore(int turn, int question) {}

    static DrawnRules draw(SplittableRandom random, int attributes, int items) {
        List<After> onlyAfter = new ArrayList<>();
        List<NotBefore> notBefore = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            onlyAfter.add(new After(random.nextBoolean(), random.nextInt(attributes), random.nextInt(attributes)));
            notBefore.add(new NotBefore(random.nextInt(1, 6), random.nextInt(attributes)));
            groups.add(new Group(random.nextInt(3), set(random, 5, attributes)));
        }
        return new DrawnRules(
                List.copyOf(set(random, 3, attributes)),
                List.copyOf(set(random, 4, attributes)),
                set(random, 4, attributes),
                onlyAfter,
                groups,
                notBefore,
                random.nextInt(4),
                random.nextInt(3) == 0 ? random.nextInt(5) : UNLIMITED,
                random.nextInt(4) == 0 ? set(random, 2, attributes) : Set.of(),
                set(random, 2, attributes),
                set(random, items / 3 + 2, items),
                List.copyOf(set(random, 4, items)));
    }

    /** Returns up to one number less than given, none of them in every second set. */
    private static Set<Integer> set(SplittableRandom random, int size, int bound) {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = random.nextBoolean() ? 0 : random.nextInt(size); i > 0; i--) {
            numbers.add(random.nextInt(bound));
        }
        return numbers;
    }

    Rules rules() {
        RulesBuilder builder = Rules.builder()
                .askFirst(attributes(askFirst))
                .mustAsk(attributes(mustAsk))
                .neverAsk(attributes(neverAsk))
                .atLeast(atLeast)
                .includeAttributes(attributes(includedAttributes))
                .excludeAttributes(attributes(excludedAttributes))
                .excludeItems(items(excludedItems))
                .pin(items(pinned))
                .boostAttributes(2, "attribute0")
                .boostItems(0.5, "item0");
        if (atMost != UNLIMITED) {
            builder.atMost(atMost);
        }
        for (After each : onlyAfter) {
            String question = "attribute" + each.question;
            if (each.yes) {
                builder.onlyAfterYes("attribute" + each.attribute, question);
            } else {
                builder.onlyAfterNo("attribute" + each.attribute, question);
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            builder.atMostOf(groups.get(i).max, "group " + i, attributes(groups.get(i).attributes));
        }
        notBefore.forEach(each -> builder.notBefore(each.turn, "attribute" + each.question));
        return builder.build();
    }

    private static String[] attributes(Iterable<Integer> ids) {
        return keys("attribute", ids);
    }

    private static String[] items(Iterable<Integer> ids) {
        return keys("item", ids);
    }

    private static String[] keys(String prefix, Iterable<Integer> ids) {
        List<String> keys = new ArrayList<>();
        ids.forEach(id -> keys.add(prefix + id));
        return keys.toArray(String[]::new);
    }
}
