package askwalk.rules;

import askwalk.conversation.Ask;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.Ids;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compiles the rules about questions and refuses contradictions. */
final class QuestionCompiler {

    private final QuestionRules rules;
    private final RuledAttributes attributes;
    private final Protocol protocol;
    private final boolean isEnumerated;
    private final BitSet never;
    private final List<Closure> closures = new ArrayList<>();

    QuestionCompiler(QuestionRules rules, RuledAttributes attributes, Protocol protocol) {
        this.rules = rules;
        this.attributes = attributes;
        this.protocol = protocol;
        isEnumerated = protocol.questions().kind() == QuestionType.Kind.ENUMERATED;
        never = attributes.below(rules.neverAsk());
    }

    CompiledQuestions compile() {
        if (rules.atLeast() > rules.atMost()) {
            throw new IllegalArgumentException("at-least " + rules.atLeast() + " and at-most " + rules.atMost()
                    + " questions contradict each other");
        }
        addClosures();
        List<ForcedQuestion> askFirst = forced("ask-first", rules.askFirst());
        checkAskFirst(askFirst);
        return new CompiledQuestions(
                new Closures(never, List.copyOf(closures)),
                askFirst,
                forced("must-ask", rules.mustAsk()),
                rules.atLeast(),
                rules.atMost());
    }

    private void addClosures() {
        for (QuestionRules.OnlyAfter rule : rules.onlyAfter()) {
            String name = "only-after-" + (rule.yes() ? "yes" : "no");
            if (comesBefore(rule.question(), rule.attribute(), new HashSet<>())) {
                throw new IllegalArgumentException(
                        name + ": " + attributes.quoted(attributes.id(rule.question())) + " cannot come after itself");
            }
            closures.add(new Closure.OnlyAfter(
                    rule.yes(), attributes.below(rule.attribute()), attributes.below(rule.question())));
        }
        rules.groups()
                .forEach(group -> closures.add(new Closure.Limit(group.max(), attributes.below(group.attributes()))));
        rules.notBefore()
                .forEach(rule -> closures.add(new Closure.NotBefore(rule.turn(), attributes.below(rule.question()))));
    }

    /**
     * Returns whether a question has to be asked before all attributes that a condition names, by the rules or itself.
     */
    private boolean comesBefore(String question, String condition, Set<String> seen) {
        if (isWithin(condition, question)) {
            return true;
        }
        if (!seen.add(condition)) {
            return false;
        }
        for (QuestionRules.OnlyAfter rule : rules.onlyAfter()) {
            if (isWithin(condition, rule.question()) && comesBefore(question, rule.attribute(), seen)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(String inner, String outer) {
        BitSet rest = (BitSet) attributes.below(inner).clone();
        rest.andNot(attributes.below(outer));
        return rest.isEmpty();
    }

    private List<ForcedQuestion> forced(String rule, List<String> keys) {
        List<ForcedQuestion> questions = new ArrayList<>();
        for (String key : keys) {
            int attribute = attributes.id(key);
            if (isEnumerated) {
                questions.add(enumerated(rule, key, attribute));
            } else if (attributes.isCarried(attribute)) {
                questions.add(question(rule, key, attribute, Ids.of(attribute), Ask.NO_COARSE));
            } else if (attributes.isCoarse(attribute)) {
                throw new IllegalArgumentException(rule + ": no item carries " + attributes.quoted(attribute)
                        + " itself, so a " + protocol.questions()
                        + " question cannot ask about it; name attributes below it, or use enumerated questions");
            }
        }
        return questions;
    }

    private ForcedQuestion enumerated(String rule, String key, int attribute) {
        int coarse = attributes.isCoarse(attribute) ? attribute : attributes.parent(attribute);
        if (coarse < 0) {
            throw new IllegalArgumentException(rule + ": " + attributes.quoted(attribute)
                    + " is under no coarse attribute, so an enumerated question cannot ask about it");
        }
        return question(rule, key, attribute, attributes.children(coarse), coarse);
    }

    private ForcedQuestion question(String rule, String key, int attribute, Ids subjects, int coarse) {
        BitSet covered = attributes.below(key);
        boolean isPossible = subjects.stream().anyMatch(each -> covered.get(each) && !never.get(each));
        if (!isPossible) {
            throw new IllegalArgumentException(
                    rule + " and never-ask contradict each other about " + attributes.quoted(attribute));
        }
        List<Closure.OnlyAfter> conditions = new ArrayList<>();
        for (Closure each : closures) {
            if (each instanceof Closure.OnlyAfter after && after.attributes().get(attribute)) {
                conditions.add(after);
            }
        }
        return new ForcedQuestion(attribute, covered, subjects, coarse, List.copyOf(conditions));
    }

    /** Refuses questions that could not all be asked first. */
    private void checkAskFirst(List<ForcedQuestion> askFirst) {
        Set<Integer> asked = new TreeSet<>();
        for (ForcedQuestion each : askFirst) {
            asked.add(subject(each));
            for (Closure closure : closures) {
                if (closure instanceof Closure.NotBefore rule
                        && rule.attributes().get(each.attribute())
                        && rule.turn() > asked.size()) {
                    throw new IllegalArgumentException("ask-first and not-before contradict each other: "
                            + attributes.quoted(each.attribute()) + " is question " + asked.size()
                            + ", but may not be asked before turn " + rule.turn());
                }
            }
        }
        refuseMore("at-most " + rules.atMost(), asked.size(), rules.atMost());
        refuseMore("a maximum of " + protocol.maxActions() + " actions", asked.size(), protocol.maxActions() - 1);
        for (QuestionRules.Group group : rules.groups()) {
            BitSet members = attributes.below(group.attributes());
            long ofGroup = askFirst.stream()
                    .filter(each -> members.get(each.attribute()))
                    .map(QuestionCompiler::subject)
                    .distinct()
                    .count();
            refuseMore("at-most " + group.max() + " of " + group.name(), ofGroup, group.max());
        }
    }

    private static int subject(ForcedQuestion question) {
        return question.coarse() == Ask.NO_COARSE ? question.attribute() : question.coarse();
    }

    private static void refuseMore(String limit, long questions, int max) {
        if (questions > max) {
            throw new IllegalArgumentException("ask-first has " + questions
                    + (questions == 1 ? " question" : " questions") + ", but " + limit + " permits " + max);
        }
    }
}
