package askwalk.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rules about questions, with attributes by key.
 *
 * @param atLeast the number of questions before the first list that are wished for; 0 without this rule
 * @param atMost the maximum number of questions before the first list; {@link #NO_MAXIMUM} without this rule
 */
record QuestionRules(
        List<String> askFirst,
        List<String> mustAsk,
        List<String> neverAsk,
        List<OnlyAfter> onlyAfter,
        List<Group> groups,
        List<NotBefore> notBefore,
        int atLeast,
        int atMost) {

    static final int NO_MAXIMUM = Integer.MAX_VALUE;

    /** The rule that a question is only asked after a yes or a no to an attribute. */
    record OnlyAfter(boolean yes, String attribute, String question) {}

    /** The rule that at most some questions are about the attributes of a group. */
    record Group(int max, String name, List<String> attributes) {}

    /** The rule that a question is not asked before a turn, counted from 1. */
    record NotBefore(int turn, String question) {}

    /** Adds the canonical text of each rule. */
    void describe(CanonicalText text) {
        text.ordered("ask-first", askFirst);
        text.ordered("must-ask", mustAsk);
        neverAsk.forEach(key -> text.add("never-ask", key));
        onlyAfter.forEach(rule -> text.add("only-after-" + (rule.yes ? "yes" : "no"), rule.attribute, rule.question));
        for (Group group : groups) {
            List<String> words = new ArrayList<>(group.attributes);
            Collections.sort(words);
            words.add(0, group.name);
            text.add("at-most " + group.max + " of", words.toArray(String[]::new));
        }
        notBefore.forEach(rule -> text.add("not-before " + rule.turn, rule.question));
        if (atLeast > 0) {
            text.add("at-least " + atLeast);
        }
        if (atMost != NO_MAXIMUM) {
            text.add("at-most " + atMost);
        }
    }
}
