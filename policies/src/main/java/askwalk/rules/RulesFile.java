package askwalk.rules;

import askwalk.graph.Catalogue;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KeyLookup;
import askwalk.graph.NearestName;
import askwalk.graph.ValueCondition;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads files of rules: text in UTF-8, one rule per line, such as {@code never-ask: explicit, violence}. A number sign
 * begins a comment. Attributes and items are given by name or key. All methods are safe for concurrent use.
 */
public final class RulesFile {

    private static final List<String> KINDS = List.of(
            "ask-first",
            "must-ask",
            "never-ask",
            "only-after-yes",
            "only-after-no",
            "at-most",
            "at-least",
            "not-before",
            "include",
            "exclude",
            "pin",
            "boost");

    private final String file;
    private final KeyLookup lookup;
    private final RulesBuilder rules = Rules.builder();
    private final Set<String> given = new HashSet<>();
    private RuleLine line;

    private RulesFile(String file, Catalogue catalogue) {
        this.file = file;
        lookup = new KeyLookup(catalogue);
    }

    /**
     * Reads rules from a file.
     *
     * @param file the file
     * @param catalogue the names and keys of attributes and items
     * @return the rules
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is not a rule, or names an unknown attribute or item; the message is
     *     one line with the place and, for an unknown name, the nearest known one
     */
    public static Rules read(Path file, Catalogue catalogue) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readString(file), catalogue);
    }

    /**
     * Reads rules from a text.
     *
     * @param name the name of the text, for messages
     * @param text the lines
     * @param catalogue the names and keys of attributes and items
     * @return the rules
     * @throws IllegalArgumentException if a line is not a rule, or names an unknown attribute or item
     */
    public static Rules read(String name, String text, Catalogue catalogue) {
        RulesFile reader = new RulesFile(name, catalogue);
        reader.lines(text, RulesFile::add);
        return reader.rules.build();
    }

    /**
     * Reads a list of items, one name or key per line. A line is a comment from a number sign on; a name with one is
     * put in double quotes.
     *
     * @param file the file
     * @param catalogue the names and keys of the items
     * @return the items, in the order of the file
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if there is no such item; the message is one line with the place and the nearest
     *     known name
     */
    public static Ids readItems(Path file, Catalogue catalogue) throws IOException {
        RulesFile reader = new RulesFile(String.valueOf(file.getFileName()), catalogue);
        IdBuffer items = new IdBuffer();
        reader.lines(Files.readString(file), (self, text) -> {
            List<String> values = RuleLine.parse("item: " + quotedIfPlain(text)).values();
            if (values.size() != 1) {
                throw new IllegalArgumentException("expected one item in a line, not " + values.size());
            }
            items.add(self.lookup.id(VertexType.ITEM, values.get(0)));
        });
        return Ids.copyOf(items);
    }

    private void lines(String text, BiConsumer<RulesFile, String> each) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String one =
                    i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i);
            if (one.isBlank() || one.stripLeading().startsWith("#")) {
                continue;
            }
            try {
                each.accept(this, one);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
    }

    private void add(String text) {
        line = RuleLine.parse(text);
        if (line.words().isEmpty()) {
            throw new IllegalArgumentException(
                    "the line does not begin with a rule; expected one of " + String.join(", ", KINDS));
        }
        switch (word(0)) {
            case "ask-first" -> rules.askFirst(attributes("ask-first: ATTRIBUTE, ...", 1));
            case "must-ask" -> rules.mustAsk(attributes("must-ask: ATTRIBUTE, ...", 1));
            case "never-ask" -> rules.neverAsk(attributes("never-ask: ATTRIBUTE, ...", 1));
            case "only-after-yes" -> {
                String[] questions = attributes("only-after-yes ATTRIBUTE: ATTRIBUTE, ...", 2);
                rules.onlyAfterYes(lookup.key(VertexType.ATTRIBUTE, line.words().get(1)), questions);
            }
            case "only-after-no" -> {
                String[] questions = attributes("only-after-no ATTRIBUTE: ATTRIBUTE, ...", 2);
                rules.onlyAfterNo(lookup.key(VertexType.ATTRIBUTE, line.words().get(1)), questions);
            }
            case "at-most" -> addAtMost();
            case "at-least" -> rules.atLeast(questions("at-least"));
            case "not-before" -> {
                String form = "not-before turn NUMBER: ATTRIBUTE, ...";
                require(line.words().size() == 3 && word(1).equals("turn"), form);
                rules.notBefore(number(line.words().get(2)), attributes(form, 3));
            }
            case "include" ->
                addSelection("include", rules::includeAttributes, rules::includeItems, rules::includeValues);
            case "exclude" ->
                addSelection("exclude", rules::excludeAttributes, rules::excludeItems, rules::excludeValues);
            case "pin" -> rules.pin(keys(VertexType.ITEM, "pin: ITEM, ...", 1));
            case "boost" -> addBoost();
            default ->
                throw new IllegalArgumentException(
                        "there is no rule '" + line.words().get(0) + "'; did you mean '"
                                + NearestName.of(line.words().get(0), KINDS) + "'?");
        }
    }

    private void addAtMost() {
        if (line.values() == null) {
            rules.atMost(questions("at-most"));
            return;
        }
        String form = "at-most NUMBER of GROUP: ATTRIBUTE, ... or at-most NUMBER questions";
        require(line.words().size() == 4 && word(2).equals("of"), form);
        rules.atMostOf(number(line.words().get(1)), line.words().get(3), attributes(form, 4));
    }

    private interface Adder {
        void add(String... keys);
    }

    private void addSelection(String rule, Adder byAttribute, Adder byItem, Consumer<ValueCondition> byNumber) {
        String form = rule + " attribute: ATTRIBUTE, ... or " + rule + " items: ITEM, ... or " + rule
                + " number: CONDITION, ...";
        require(line.words().size() == 2, form);
        if (word(1).equals("number") || word(1).equals("numbers")) {
            require(line.values() != null, form);
            line.values().forEach(value -> byNumber.accept(ValueCondition.parse(value)));
        } else if (isAttribute(1, form)) {
            byAttribute.add(attributes(form, 2));
        } else {
            byItem.add(keys(VertexType.ITEM, form, 2));
        }
    }

    private void addBoost() {
        String form = "boost FACTOR attribute: ATTRIBUTE, ... or boost FACTOR items: ITEM, ...";
        require(line.words().size() == 3, form);
        double factor = factor(line.words().get(1));
        if (isAttribute(2, form)) {
            rules.boostAttributes(factor, attributes(form, 3));
        } else {
            rules.boostItems(factor, keys(VertexType.ITEM, form, 3));
        }
    }

    private boolean isAttribute(int word, String form) {
        boolean isAttribute = word(word).equals("attribute") || word(word).equals("attributes");
        require(isAttribute || word(word).equals("item") || word(word).equals("items"), form);
        return isAttribute;
    }

    /** Parses a rule such as "at-least 2 questions", which may be given once. */
    private int questions(String rule) {
        require(
                line.values() == null
                        && line.words().size() == 3
                        && (word(2).equals("question") || word(2).equals("questions")),
                rule + " NUMBER questions"
                        + (rule.equals("at-most") ? " or at-most NUMBER of GROUP: ATTRIBUTE, ..." : ""));
        if (!given.add(rule)) {
            throw new IllegalArgumentException("there is a rule " + rule + " NUMBER questions above; remove one");
        }
        return number(line.words().get(1));
    }

    private String[] attributes(String form, int words) {
        return keys(VertexType.ATTRIBUTE, form, words);
    }

    private String[] keys(VertexType type, String form, int words) {
        require(line.values() != null && line.words().size() == words, form);
        List<String> keys = new ArrayList<>();
        for (String value : line.values()) {
            keys.add(lookup.key(type, value));
        }
        return keys.toArray(String[]::new);
    }

    private String word(int index) {
        return line.words().get(index).toLowerCase(Locale.ROOT);
    }

    private static void require(boolean condition, String form) {
        if (!condition) {
            throw new IllegalArgumentException("expected " + form);
        }
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("'" + text + "' is not a number of questions or turns");
        }
        return Integer.parseInt(text);
    }

    private static double factor(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException("'" + text + "' is not a factor such as 2 or 0.5");
        }
        return Double.parseDouble(text);
    }

    /** Quotes a name, so that its commas are part of it; a comment after it is removed. */
    private static String quotedIfPlain(String text) {
        if (text.stripLeading().startsWith("\"")) {
            return text;
        }
        String name = text.split("\\s#", 2)[0].strip();
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
