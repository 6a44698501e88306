package askwalk.conversation;

import askwalk.graph.GraphAccessException;
import java.util.List;

/**
 * A decision on the next action. Immutable.
 *
 * @param action the action
 * @param ownReason the reason if it is not that of the policy; null otherwise
 * @param setAside the wishes of rules that it sets aside
 */
record Decision(Action action, Reason ownReason, List<RuleWish> setAside) {

    private static final Reason FOREIGN_REASON = new Reason.Resumed();
    private static final Reason RULE_REASON = new Reason.RuleQuestion();

    /** Decides under conditions that are set, and checks the decision of the session. */
    static Decision of(Policy.Session session, TurnConditions conditions, ActionCheck check) {
        TurnRules rules = conditions.turn();
        if (rules.question().isPresent()) {
            return checked(rules.question().get(), RULE_REASON, rules, check);
        }
        Action action = session.next();
        if (action instanceof Recommend list) {
            return rules.insteadOfList().isPresent()
                    ? checked(rules.insteadOfList().get(), RULE_REASON, rules, check)
                    : checked(conditions.withPinned(list), null, rules, check);
        }
        return checked(action, null, rules, check);
    }

    private static Decision checked(Action action, Reason reason, TurnRules rules, ActionCheck check) {
        return new Decision(check.checked(action, rules), reason, setAside(action, rules));
    }

    /** Returns a decision of before the conversation was resumed. */
    static Decision foreign(Action action, TurnRules rules) {
        return new Decision(action, FOREIGN_REASON, setAside(action, rules));
    }

    /** Returns the wishes that an action sets aside by the rules of its turn. */
    static List<RuleWish> setAside(Action action, TurnRules rules) {
        return action instanceof Recommend ? rules.wishes() : List.of();
    }

    Reason reason(Policy.Session session, Policy policy, TurnConditions conditions) {
        Reason reason = ownReason != null ? ownReason : reason(session, policy);
        return action instanceof Recommend list ? conditions.pinnedReason(list, reason) : reason;
    }

    private Reason reason(Policy.Session session, Policy policy) {
        Reason reason;
        try {
            reason = session.reason(action);
        } catch (GraphAccessException e) {
            throw e; // states itself whether to retry
        } catch (RuntimeException e) {
            throw missingReason(policy, "failed: " + e, e);
        }
        if (reason == null) {
            throw missingReason(policy, "returned null", null);
        }
        return reason;
    }

    private static IllegalStateException missingReason(Policy policy, String problem, RuntimeException cause) {
        return new IllegalStateException(
                "the policy " + policy.getClass().getName() + " gives no reason for its action: its reason() " + problem
                        + "; nextAction() works without reasons",
                cause);
    }
}
