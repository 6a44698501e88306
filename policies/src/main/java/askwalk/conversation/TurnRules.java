package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of one turn. Immutable.
 *
 * @param closed the attributes that no question may be about, ascending
 * @param question the question of a rule, which is asked instead of the action of the policy
 * @param insteadOfList the question of a rule that is asked if the policy would recommend in this turn
 * @param mayAsk whether the policy may ask; if not, it recommends
 * @param mayRecommend whether the policy may recommend; if not, it asks as long as it has a question
 * @param wishes the wishes of rules that a recommendation in this turn sets aside
 */
public record TurnRules(
        Ids closed,
        Optional<Ask> question,
        Optional<Ask> insteadOfList,
        boolean mayAsk,
        boolean mayRecommend,
        List<RuleWish> wishes) {

    /** No rule: the policy decides. */
    public static final TurnRules FREE =
            new TurnRules(Ids.of(), Optional.empty(), Optional.empty(), true, true, List.of());

    /**
     * Creates the rules of a turn and copies the list.
     *
     * @throws IllegalArgumentException if neither questions nor recommendations are permitted, or a question is to be
     *     asked although none may be
     */
    public TurnRules {
        Objects.requireNonNull(closed, "closed");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(insteadOfList, "insteadOfList");
        wishes = List.copyOf(wishes);
        if (!mayAsk && (!mayRecommend || question.isPresent() || insteadOfList.isPresent())) {
            throw new IllegalArgumentException("a turn needs a permitted action");
        }
    }
}
