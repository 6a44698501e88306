package askwalk.rules;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.RuleWish;
import askwalk.conversation.Turn;
import askwalk.conversation.TurnRules;
import askwalk.graph.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules about questions, for one graph and protocol. Immutable and safe for concurrent use. */
final class CompiledQuestions {

    private final Closures closures;
    private final List<ForcedQuestion> askFirst;
    private final List<ForcedQuestion> mustAsk;
    private final int atLeast;
    private final int atMost;

    CompiledQuestions(
            Closures closures, List<ForcedQuestion> askFirst, List<ForcedQuestion> mustAsk, int atLeast, int atMost) {
        this.closures = closures;
        this.askFirst = List.copyOf(askFirst);
        this.mustAsk = List.copyOf(mustAsk);
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    static CompiledQuestions of(QuestionRules rules, RuledAttributes attributes, Protocol protocol) {
        return new QuestionCompiler(rules, attributes, protocol).compile();
    }

    /** Returns the rules of the next turn. The last action is never a question of a rule. */
    TurnRules turn(Policy.Context context, List<Turn> turns) {
        Situation now = new Situation(context.walk(), turns);
        Ids closed = closures.closed(now);
        boolean isFirstList = !now.wasListShown();
        int actionsLeft = context.actionsLeft();
        boolean mayAsk = !isFirstList || now.questions() < atMost;
        boolean mayRecommend = !isFirstList || now.questions() >= atLeast || actionsLeft <= 1;
        List<ForcedQuestion> open = isFirstList ? open(now) : List.of();
        Optional<Ask> question = Optional.empty();
        Optional<Ask> insteadOfList = Optional.empty();
        if (mayAsk && actionsLeft > 1) {
            question = first(askFirst, now, closed);
            insteadOfList = first(open, now, closed);
            if (question.isEmpty() && Math.min(actionsLeft - 1, atMost - now.questions()) <= open.size()) {
                question = insteadOfList;
            }
        }
        return new TurnRules(
                closed, question, insteadOfList, mayAsk, mayRecommend, wishes(open, isFirstList, now.questions()));
    }

    private List<ForcedQuestion> open(Situation now) {
        List<ForcedQuestion> open = List.of();
        for (int i = 0; i < mustAsk.size(); i++) {
            if (mustAsk.get(i).isOpen(now)) {
                open = open.isEmpty() ? new ArrayList<>(mustAsk.size()) : open;
                open.add(mustAsk.get(i));
            }
        }
        return open;
    }

    private static Optional<Ask> first(List<ForcedQuestion> questions, Situation now, Ids closed) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).isOpen(now)) {
                Optional<Ask> ask = questions.get(i).ask(now, closed);
                if (ask.isPresent()) {
                    return ask;
                }
            }
        }
        return Optional.empty();
    }

    private List<RuleWish> wishes(List<ForcedQuestion> open, boolean isFirstList, int questions) {
        if (open.isEmpty() && (!isFirstList || questions >= atLeast)) {
            return List.of();
        }
        List<RuleWish> wishes = new ArrayList<>(open.size() + 1);
        open.forEach(each -> wishes.add(new RuleWish.MustAsk(each.attribute())));
        if (questions < atLeast) {
            wishes.add(new RuleWish.AtLeast(atLeast));
        }
        return wishes;
    }
}
