package askwalk.conversation;

import askwalk.conversation.event.EligibleItems;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays one conversation on the graph, policy and protocol of now. */
final class Resumption {

    /** Creates the conversation in the state after some turns. */
    interface Start {
        Conversation of(Transcript before, Seed seed);
    }

    private final KeyedConversation before;
    private final Catalogue catalogue;
    private final EventKeys keys;
    private final OnDifference rule;
    private final List<String> differences;

    /** Whether other items may be shown than in the last turn. */
    private boolean eligibilityDiffers;

    private final List<String> leftOut = new ArrayList<>();

    Resumption(KeyedConversation before, List<String> differences, Catalogue catalogue, OnDifference rule) {
        this.before = before;
        this.catalogue = catalogue;
        this.rule = rule;
        keys = new EventKeys(catalogue);
        this.differences = new ArrayList<>(differences);
    }

    ResumedConversation resume(Start start) {
        refuseDifferences();
        Transcript replayed = new Transcript(user(), before.opening().flatMap(this::turn), turns());
        refuseLostItem();
        refuseDifferences();
        Conversation conversation = replayed(replayed, before.seed(), start);
        if (before.proposal().isPresent() && !conversation.isOverForGood()) {
            conversation.holdTurn(); // all that follows is about the same items
            compareEligibility(conversation);
            if (!conversation.isOver()) {
                propose(conversation, before.proposal().get());
            }
            conversation.releaseTurn();
        }
        return new ResumedConversation(conversation, differences, leftOut);
    }

    /** Compares the items that may be shown now with those of the last turn; on another graph they are not compared. */
    private void compareEligibility(Conversation conversation) {
        if (before.proposed().isEmpty()) {
            return;
        }
        Optional<EligibleItems> then = before.proposed().get().eligible();
        Optional<EligibleItems> now = conversation.eligibleItems();
        if (!then.equals(now)) {
            eligibilityDiffers = true;
            if (rule != OnDifference.REFUSE_EXCEPT_ELIGIBILITY) {
                differences.add("set of eligible items (" + count(then) + ", now " + count(now)
                        + ", which OnDifference.REFUSE_EXCEPT_ELIGIBILITY accepts)");
                refuseDifferences();
            }
        }
    }

    private static String count(Optional<EligibleItems> items) {
        return items.map(each -> String.valueOf(each.count())).orElse("all");
    }

    private static Conversation replayed(Transcript replayed, Seed seed, Start start) {
        try {
            return start.of(replayed, seed);
        } catch (IllegalArgumentException e) {
            throw new ResumeException(
                    "the events of this conversation contradict each other: " + e.getMessage(), List.of(), e);
        }
    }

    private int user() {
        if (before.user().isEmpty()) {
            return WalkView.UNKNOWN_USER;
        }
        String key = before.user().get();
        int user = catalogue.idOfKey(VertexType.USER, key);
        if (user < 0) {
            differences.add("user '" + key + "' (no longer in the graph)");
        }
        return user < 0 ? WalkView.UNKNOWN_USER : user;
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        before.turns().forEach(each -> turn(each).ifPresent(turns::add));
        return turns;
    }

    private Optional<Turn> turn(KeyedTurn turn) {
        List<String> missing = keys.missing(turn.action());
        missing.forEach(key -> leftOut.add(word(turn.action()) + " '" + key + "'"));
        if (!missing.isEmpty()) {
            differences.add("catalogue (without " + word(turn.action()) + " '" + String.join("', '", missing) + "')");
        }
        return keys.turn(turn);
    }

    private static String word(KeyedAction action) {
        return (action.kind() == KeyedAction.Kind.ASK ? VertexType.ATTRIBUTE : VertexType.ITEM).word();
    }

    /** Without the accepted item the conversation would go on although it is over. */
    private void refuseLostItem() {
        for (KeyedTurn turn : before.turns()) {
            int accepted = turn.action().kind() == KeyedAction.Kind.RECOMMEND
                    ? turn.responses().indexOf(Response.ACCEPTED)
                    : -1;
            if (accepted >= 0
                    && keys.missing(turn.action())
                            .contains(turn.action().subjects().get(accepted))) {
                throw new ResumeException(
                        "this conversation is over, and the graph no longer has the accepted item '"
                                + turn.action().subjects().get(accepted) + "'",
                        List.of(),
                        null);
            }
        }
    }

    /** Proposes the action that waits for an answer. */
    private void propose(Conversation conversation, KeyedAction waiting) {
        Optional<Action> action = keys.action(waiting);
        if (action.isEmpty()) {
            differences.add(
                    "catalogue (without " + word(waiting) + " '" + String.join("', '", keys.missing(waiting)) + "')");
            refuseDifferences();
            return;
        }
        boolean isPermitted = conversation.permits(action.get());
        if (!isPermitted && eligibilityDiffers && rule == OnDifference.REFUSE_EXCEPT_ELIGIBILITY) {
            return; // the next proposal replaces it
        }
        if (!isPermitted) {
            differences.add("proposal (protocol and graph do not permit it any more)");
            refuseDifferences();
        } else if (!conversation.proposeAgain(action.get()) && !eligibilityDiffers) {
            differences.add("proposal (the policy now has another one)");
            refuseDifferences();
        }
    }

    private void refuseDifferences() {
        if (rule != OnDifference.CONTINUE && !differences.isEmpty()) {
            throw new ResumeException(
                    "this conversation cannot be resumed exactly as it was held, because of a different "
                            + String.join(", ", differences)
                            + "; restore what differs, or resume it with OnDifference.CONTINUE",
                    differences,
                    null);
        }
    }
}
