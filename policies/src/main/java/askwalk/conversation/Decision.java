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
record Decision(Action action, String ownReason, List<String> setAside) {

    private static final String FOREIGN_REASON = "it was proposed before the conversation was resumed";
    private static final String RULE_REASON = "a rule asks this";

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

    private static Decision checked(Action action, String reason, TurnRules rules, ActionCheck check) {
        return new Decision(check.checked(action, rules), reason, setAside(action, rules));
    }

    /** Returns a decision of before the conversation was resumed. */
    static Decision foreign(Action action, TurnRules rules) {
        return new Decision(action, FOREIGN_REASON, setAside(action, rules));
    }

    /** Returns the wishes that an action sets aside by the rules of its turn. */
    static List<String> setAside(Action action, TurnRules rules) {
        return action instanceof Recommend ? rules.wishes() : List.of();
    }

    /** Returns the reason for the user. */
    String reason(Policy.Session session, Policy policy, TurnConditions conditions) {
        String reason = ownReason != null ? ownReason : reason(session, policy);
        return action instanceof Recommend list ? reason + conditions.pinnedReason(list) : reason;
    }

    private String reason(Policy.Session session, Policy policy) {
        String reason;
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
