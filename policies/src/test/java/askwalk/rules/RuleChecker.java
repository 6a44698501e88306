package askwalk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Turn;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.testing.RandomGraphs;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Checks a proposal against rules by the transcript alone, without the compiled rules. */
final class RuleChecker {

    private final DrawnRules rules;
    private final KnowledgeGraph graph;
    private final Protocol protocol;
    private final List<Turn> turns;
    private final String what;
    private final Map<Integer, Response> answers = new HashMap<>();
    private final Set<Integer> removed = new HashSet<>();
    private final List<Set<Integer>> questions = new ArrayList<>();

    RuleChecker(DrawnRules rules, Protocol protocol, Conversation conversation, String what) {
        this.rules = rules;
        this.protocol = protocol;
        this.what = what;
        graph = conversation.walk().graph();
        turns = conversation.turns();
        conversation.transcript().opening().ifPresent(this::record);
        for (Turn turn : turns) {
            record(turn);
            if (turn.action() instanceof Ask) {
                questions.add(subjects(turn.action()));
            }
        }
    }

    private void record(Turn turn) {
        for (int i = 0; i < turn.action().subjects().size(); i++) {
            int subject = turn.action().subjects().get(i);
            Response response = turn.answer().responses().get(i);
            if (turn.action() instanceof Ask) {
                answers.put(subject, response);
            } else if (response != Response.ACCEPTED && response != Response.UNKNOWN) {
                removed.add(subject);
            }
        }
    }

    /** Checks a proposal, with the items that the source of the application permits in this turn. */
    void check(Proposal proposal, IntPredicate permitted) {
        int forced = firstToAsk();
        if (proposal.action() instanceof Ask ask) {
            checkQuestion(ask, forced);
            assertThat(proposal.setAside()).as(what).isEmpty();
        } else {
            assertThat(forced).as("%s: ask-first question", what).isNegative();
            checkList(proposal, permitted);
        }
    }

    private void checkQuestion(Ask ask, int forced) {
        for (int attribute : subjects(ask)) {
            assertThat(isPermitted(attribute))
                    .as("%s: attribute %d", what, attribute)
                    .isTrue();
        }
        assertThat(wasListShown() || questions.size() < rules.atMost())
                .as("%s: at most", what)
                .isTrue();
        if (forced >= 0) {
            assertThat(subjects(ask)).as("%s: ask-first %d", what, forced).containsAnyElementsOf(below(forced));
        }
    }

    private void checkList(Proposal proposal, IntPredicate permitted) {
        List<Integer> items = new ArrayList<>();
        proposal.action().subjects().forEach(items::add);
        for (int item : items) {
            assertThat(isShown(item) && permitted.test(item))
                    .as("%s: item %d", what, item)
                    .isTrue();
        }
        List<Integer> pinned = rules.pinned().stream()
                .filter(item -> isShown(item) && permitted.test(item))
                .limit(protocol.listSize())
                .toList();
        assertThat(items.stream().limit(pinned.size()).toList())
                .as("%s: pinned", what)
                .isEqualTo(pinned);
        Set<String> wishes = new TreeSet<>();
        if (!wasListShown()) {
            for (int attribute : rules.mustAsk()) {
                if (isOpen(attribute)) {
                    wishes.add("must-ask '" + graph.catalogue().attributeName(attribute) + "'");
                    boolean isPossible = actionsLeft() > 1 && questions.size() < rules.atMost() && isAskable(attribute);
                    assertThat(isPossible)
                            .as("%s: must-ask %d", what, attribute)
                            .isFalse();
                }
            }
            if (questions.size() < rules.atLeast()) {
                wishes.add("at-least " + rules.atLeast() + (rules.atLeast() == 1 ? " question" : " questions"));
            }
        }
        assertThat(new TreeSet<>(proposal.setAside())).as("%s: set aside", what).isEqualTo(wishes);
    }

    /** Returns the first question of ask-first that has to be asked now; -1 without one. */
    private int firstToAsk() {
        if (actionsLeft() > 1 && (wasListShown() || questions.size() < rules.atMost())) {
            for (int attribute : rules.askFirst()) {
                if (isOpen(attribute) && isAskable(attribute)) {
                    return attribute;
                }
            }
        }
        return -1;
    }

    /** A question of a rule that was not answered, and may come after the answers so far. */
    private boolean isOpen(int attribute) {
        boolean isKnown = isEnumerated() || !carriers(attribute).isEmpty();
        return isKnown
                && Collections.disjoint(below(attribute), answers.keySet())
                && rules.onlyAfter().stream()
                        .noneMatch(each -> below(each.question()).contains(attribute) && !holds(each));
    }

    private boolean isAskable(int attribute) {
        if (isEnumerated()) {
            Set<Integer> children = RandomGraphs.neighbours(graph, Relation.CHILD_OF, Direction.BACKWARD, attribute);
            if (!children.isEmpty()) {
                return children.stream().anyMatch(each -> !answers.containsKey(each) && isPermitted(each));
            }
        }
        return isPermitted(attribute);
    }

    private boolean isPermitted(int attribute) {
        return rules.neverAsk().stream().noneMatch(each -> below(each).contains(attribute))
                && rules.onlyAfter().stream()
                        .noneMatch(each -> below(each.question()).contains(attribute) && !holds(each))
                && rules.notBefore().stream()
                        .noneMatch(each -> below(each.question()).contains(attribute) && turns.size() + 1 < each.turn())
                && rules.groups().stream()
                        .noneMatch(each -> members(each).contains(attribute) && asked(members(each)) >= each.max());
    }

    private boolean holds(DrawnRules.After rule) {
        List<Response> responses =
                below(rule.attribute()).stream().map(answers::get).toList();
        return rule.yes()
                ? responses.contains(Response.ACCEPTED)
                : responses.contains(Response.REJECTED) && !responses.contains(Response.ACCEPTED);
    }

    private Set<Integer> members(DrawnRules.Group group) {
        Set<Integer> members = new HashSet<>();
        group.attributes().forEach(each -> members.addAll(below(each)));
        return members;
    }

    private long asked(Set<Integer> attributes) {
        return questions.stream()
                .filter(each -> !Collections.disjoint(each, attributes))
                .count();
    }

    private boolean isShown(int item) {
        Set<Integer> carried = RandomGraphs.attributes(graph, item);
        return !removed.contains(item)
                && !rules.excludedItems().contains(item)
                && rules.includedAttributes().stream().noneMatch(each -> Collections.disjoint(below(each), carried))
                && rules.excludedAttributes().stream().allMatch(each -> Collections.disjoint(below(each), carried));
    }

    private boolean isEnumerated() {
        return protocol.questions().kind() == QuestionType.Kind.ENUMERATED;
    }

    private int actionsLeft() {
        return protocol.maxActions() - turns.size();
    }

    private boolean wasListShown() {
        return questions.size() < turns.size();
    }

    private Set<Integer> carriers(int attribute) {
        return RandomGraphs.neighbours(graph, Relation.HAS_ATTRIBUTE, Direction.BACKWARD, attribute);
    }

    private Set<Integer> below(int attribute) {
        Set<Integer> found =
                RandomGraphs.neighbours(graph, Relation.CHILD_OF, Direction.BACKWARD, attribute); // two levels only
        found.add(attribute);
        return found;
    }

    private static Set<Integer> subjects(Action action) {
        Set<Integer> subjects = new TreeSet<>();
        action.subjects().forEach(subjects::add);
        return subjects;
    }
}
