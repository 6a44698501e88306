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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The eligible items and the rules of the turns of one conversation. They are set on its walk. */
final class TurnConditions {

    /** The conditions that all conversations of a factory have in common. */
    static final class Shared {

        static final Shared NONE = new Shared(ConversationRules.NONE, null, Eligibility.ALL);

        /** The number of combinations that are kept, since conversations tend to have the same conditions. */
        private static final int MAX_COMBINATIONS = 64;

        private final ConversationRules rules;

        /** Null if the eligible items are the same in every turn. */
        private final EligibilitySource source;

        /** The condition in every turn without a source, that of the rules not included. */
        private final Eligibility fixed;

        /** The condition in every turn without a source. */
        private final Eligibility always;

        /** The conditions of the source, each with that of the rules. */
        private final Map<Eligibility, Eligibility> combinations = new ConcurrentHashMap<>();

        private Shared(ConversationRules rules, EligibilitySource source, Eligibility fixed) {
            this.rules = rules;
            this.source = source;
            this.fixed = fixed;
            always = fixed.and(rules.eligibility());
        }

        Shared withRules(ConversationRules newRules) {
            return new Shared(newRules, source, fixed);
        }

        Shared withSource(EligibilitySource newSource) {
            return new Shared(rules, newSource, Eligibility.ALL);
        }

        Shared withFixed(Eligibility eligibility) {
            return new Shared(rules, null, eligibility);
        }

        /** Returns whether some item may not be eligible. */
        boolean isRestricted() {
            return source != null || !always.isAll();
        }

        private Eligibility eligibility(Conversation conversation) {
            if (source == null) {
                return always;
            }
            Eligibility own = Objects.requireNonNull(source.eligible(conversation), "the eligibility");
            Eligibility known = combinations.get(own);
            if (known == null) {
                if (combinations.size() >= MAX_COMBINATIONS) {
                    combinations.clear();
                }
                known = own.and(rules.eligibility());
                combinations.put(own, known);
            }
            return known;
        }
    }

    private final Shared shared;
    private final Walk walk;
    private final int listSize;
    private TurnRules turn = TurnRules.FREE;

    /** The number of turns when the eligible items were read last. */
    private int turnsWhenRead;

    TurnConditions(Shared shared, Walk walk, int listSize) {
        this.shared = shared;
        this.walk = walk;
        this.listSize = listSize;
    }

    /** Returns what this conversation has in common with every other one of its factory. */
    Shared shared() {
        return shared;
    }

    /**
     * Sets the eligible items of the next turn. On a live graph they are read again once for each turn, since its edges
     * may have changed.
     */
    void openItems(Conversation conversation) {
        if (!shared.isRestricted()) {
            return;
        }
        walk.restrict(shared.eligibility(conversation));
        int turns = conversation.turns().size();
        if (turns != turnsWhenRead) {
            walk.reread();
            turnsWhenRead = turns;
        }
    }

    /** Sets the conditions of a turn again, after a replay. */
    void restore(Eligibility eligibility, Policy.Context context, List<Turn> turns) {
        walk.restrict(eligibility);
        openQuestions(context, turns);
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
        boolean isCandidateLeft = walk.graph().isLive() && walk.candidateCount() > 0; // saves a query
        return shared.isRestricted() && !isCandidateLeft && walk.availableCount() == 0;
    }

    /** Returns whether no item is left that may be shown in any turn to come. */
    boolean nothingLeftForGood() {
        int rejected = walk.rejectedItemCount();
        if (!shared.isRestricted() || shared.source != null || walk.graph().isLive()) {
            return rejected == walk.graph().count(VertexType.ITEM);
        }
        ItemSet items = shared.always.on(walk.graph());
        return rejected >= items.size()
                && walk.rejectedItems().stream().filter(items::contains).count() == items.size();
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

    /** Completes the policy's reason for a list by the items that are in it by a rule. */
    Reason pinnedReason(Recommend list, Reason reason) {
        Ids pinned = shared.rules.pinned();
        IdBuffer first = new IdBuffer();
        for (int i = 0; i < list.items().size() && pinned.contains(list.items().get(i)); i++) {
            first.add(list.items().get(i));
        }
        return first.isEmpty() ? reason : new Reason.Pinned(reason, Ids.copyOf(first));
    }

    /** Returns a list with the pinned items first that may be shown. */
    Recommend withPinned(Recommend list) {
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
