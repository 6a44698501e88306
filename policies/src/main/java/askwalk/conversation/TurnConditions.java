package askwalk.conversation;

import askwalk.conversation.event.EligibleItems;
import askwalk.graph.Catalogue;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The eligible items and the rules of the turns of one conversation. They are set on its walk. */
final class TurnConditions {

    /** The conditions that all conversations of a factory have in common. */
    static final class Shared {

        static final Shared NONE = new Shared(ConversationRules.NONE, null);

        private final ConversationRules rules;

        /** Null if only the rules decide on the eligible items. */
        private final EligibilitySource source;

        /** The combination that was made last, since conversations tend to have the same conditions. */
        private volatile Combination last;

        private record Combination(Eligibility source, Eligibility both) {}

        Shared(ConversationRules rules, EligibilitySource source) {
            this.rules = rules;
            this.source = source;
        }

        ConversationRules rules() {
            return rules;
        }

        EligibilitySource source() {
            return source;
        }

        /** Returns whether some item may not be eligible. */
        boolean isRestricted() {
            return source != null || !rules.eligibility().isAll();
        }

        Eligibility eligibility(Conversation conversation) {
            if (source == null) {
                return rules.eligibility();
            }
            Eligibility own = Objects.requireNonNull(source.eligible(conversation), "the eligibility");
            Combination known = last;
            if (known == null || known.source != own) {
                known = new Combination(own, own.and(rules.eligibility()));
                last = known;
            }
            return known.both;
        }
    }

    private final Shared shared;
    private final Walk walk;
    private TurnRules turn = TurnRules.FREE;

    TurnConditions(Shared shared, Walk walk) {
        this.shared = shared;
        this.walk = walk;
    }

    /** Returns what this conversation has in common with every other one of its factory. */
    Shared shared() {
        return shared;
    }

    /** Sets the eligible items of the next turn. */
    void openItems(Conversation conversation) {
        if (shared.isRestricted()) {
            walk.restrict(shared.eligibility(conversation));
        }
    }

    /** Sets the rules of the next turn, which depend on the turns so far. */
    void openQuestions(Policy.Context context, List<Turn> turns) {
        if (shared.rules == ConversationRules.NONE) {
            turn = TurnRules.FREE;
        } else {
            turn = shared.rules.turn(context, turns);
            walk.close(turn.closed());
        }
    }

    /** Permits only a recommendation in this turn, until the rules are set again. */
    void forbidQuestions() {
        turn = new TurnRules(turn.closed(), Optional.empty(), Optional.empty(), false, true, turn.wishes());
    }

    /** Returns whether no item is left that may be shown now; the eligible items must be set. */
    boolean nothingLeft() {
        return shared.isRestricted() && walk.candidateCount() == 0 && walk.availableCount() == 0;
    }

    /** Describes the eligible items of the turn, rejected ones included. */
    EligibleItems eligibleItems() {
        Eligibility now = walk.eligibility();
        ItemSet items = now.on(walk.graph());
        Catalogue catalogue = walk.graph().catalogue();
        return walk.graph().isLive()
                ? EligibleItems.ofCondition(items.size(), keys(catalogue, now.allOf()), keys(catalogue, now.noneOf()))
                : EligibleItems.ofSet(items.size(), items.hash());
    }

    private static List<String> keys(Catalogue catalogue, Ids attributes) {
        List<String> keys = new ArrayList<>(attributes.size());
        attributes.forEach(each -> keys.add(catalogue.key(VertexType.ATTRIBUTE, each)));
        return keys;
    }

    TurnRules turn() {
        return turn;
    }

    boolean isRestricted() {
        return shared.isRestricted();
    }

    boolean hasBoosts() {
        return shared.rules.hasBoosts();
    }

    double boost(int item) {
        return shared.rules.boost(item);
    }

    /** Returns what to add to the policy's reason for a list: the items that are in it by a rule. */
    String pinnedReason(Recommend list) {
        Ids pinned = shared.rules.pinned();
        Catalogue catalogue = walk.graph().catalogue();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.items().size() && pinned.contains(list.items().get(i)); i++) {
            names.add(catalogue.itemName(list.items().get(i)));
        }
        return names.isEmpty() ? "" : "; a rule shows first: " + String.join(", ", names);
    }

    /** Returns a list with the pinned items first that may be shown. */
    Recommend withPinned(Recommend list, int listSize) {
        Ids pinned = shared.rules.pinned();
        if (pinned.isEmpty()) {
            return list;
        }
        IdBuffer items = new IdBuffer(listSize);
        for (int i = 0; i < pinned.size() && items.size() < listSize; i++) {
            if (walk.isAvailable(pinned.get(i))) {
                items.add(pinned.get(i));
            }
        }
        for (int i = 0; i < list.items().size() && items.size() < listSize; i++) {
            if (!pinned.contains(list.items().get(i))
                    || !walk.isAvailable(list.items().get(i))) {
                items.add(list.items().get(i));
            }
        }
        return new Recommend(Ids.copyOf(items), list.earlyStop());
    }
}
