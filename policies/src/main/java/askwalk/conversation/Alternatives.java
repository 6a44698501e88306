package askwalk.conversation;

import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Variants of a conversation in which some answers are others. Each is a conversation of its own, which replays the
 * changed turns.
 */
final class Alternatives {

    private final Transcript held;
    private final Function<Transcript, Conversation> replay;

    /**
     * Creates variants.
     *
     * @param held the conversation as it was held
     * @param replay starts a conversation with the turns of a transcript; the one that it returned before is not used
     *     any more
     */
    Alternatives(Transcript held, Function<Transcript, Conversation> replay) {
        this.held = held;
        this.replay = replay;
    }

    /** Returns what the conversation would be like with other answers. */
    WhatIf whatIf(List<ChangedAnswer> changes) {
        Conversation changed = replay.apply(changed(changes));
        Optional<NothingFits> nothingFits = changed.nothingFits(); // sets the eligible items, even if it is over
        boolean isOver = changed.isOver();
        return new WhatIf(
                isOver ? Optional.empty() : Optional.of(changed.nextAction()),
                isOver ? Ids.of() : changed.listNow(),
                changed.walk().candidateCount(),
                nothingFits);
    }

    /** Finds the smallest change that brings an item into the list; see {@link Conversation#changesFor}. */
    Optional<List<ChangedAnswer>> changesFor(int item, int maxActions) {
        Conversation now = replay.apply(held);
        WalkView walk = now.walk();
        VertexType.ITEM.checkId(item, walk.graph().count(VertexType.ITEM));
        if (now.acceptedItem() >= 0 || now.countedActions() >= maxActions) {
            return Optional.empty(); // no other answer to a question changes that
        }
        if (!now.isOver() && now.listNow().contains(item)) {
            return Optional.of(List.of());
        }
        boolean isRemoved = walk.isRejected(item);
        if (isRemoved ? !walk.eligibility().on(walk.graph()).contains(item) : !walk.isAvailable(item)) {
            return Optional.empty();
        }
        return firstThatLists(item, isRemoved, singleChanges(item));
    }

    private Optional<List<ChangedAnswer>> firstThatLists(int item, boolean isRemoved, List<ChangedAnswer> singles) {
        for (ChangedAnswer change : singles) {
            if ((!isRemoved || isOfList(change)) && lists(item, List.of(change))) {
                return Optional.of(List.of(change));
            }
        }
        for (int i = 0; i < singles.size(); i++) {
            for (int j = i + 1; j < singles.size(); j++) {
                List<ChangedAnswer> pair = List.of(singles.get(i), singles.get(j));
                if (pair.get(0).turn() != pair.get(1).turn()
                        && (!isRemoved || pair.stream().anyMatch(this::isOfList))
                        && lists(item, pair)) {
                    return Optional.of(pair);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether a change lets the item be shown again; an item that was removed is not shown without it. */
    private boolean isOfList(ChangedAnswer change) {
        return turn(change.turn()).action() instanceof Recommend;
    }

    private boolean lists(int item, List<ChangedAnswer> changes) {
        Conversation changed = replay.apply(changed(changes));
        return !changed.isOver() && changed.listNow().contains(item);
    }

    /** Returns each change of one response, the last turn first and the opening last. */
    private List<ChangedAnswer> singleChanges(int item) {
        List<ChangedAnswer> changes = new ArrayList<>();
        for (int number = held.turns().size(); number >= (held.opening().isPresent() ? 0 : 1); number--) {
            Turn turn = turn(number);
            for (int i = 0; i < turn.action().subjects().size(); i++) {
                Response given = turn.answer().responses().get(i);
                if (turn.action() instanceof Ask) {
                    for (Response other : List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN)) {
                        if (other != given) {
                            changes.add(new ChangedAnswer(number, turn.answer().with(i, other)));
                        }
                    }
                } else if (turn.action().subjects().get(i) == item && given.removesItem()) {
                    changes.add(new ChangedAnswer(number, turn.answer().with(i, Response.UNKNOWN)));
                }
            }
        }
        return changes;
    }

    private Turn turn(int number) {
        if (number < 0 || number > held.turns().size()) {
            throw new IndexOutOfBoundsException("there is no turn " + number + ": the conversation has "
                    + held.turns().size() + ", from 1, and 0 is the opening");
        }
        return number > 0
                ? held.turns().get(number - 1)
                : held.opening()
                        .orElseThrow(() -> new IndexOutOfBoundsException(
                                "there is no turn 0: the conversation has no opening, and its first turn is 1"));
    }

    private Transcript changed(List<ChangedAnswer> changes) {
        Optional<Turn> opening = held.opening();
        List<Turn> turns = new ArrayList<>(held.turns());
        for (int i = 0; i < changes.size(); i++) {
            ChangedAnswer change = changes.get(i);
            Turn turn = new Turn(turn(change.turn()).action(), checked(change));
            for (int j = 0; j < i; j++) {
                if (changes.get(j).turn() == change.turn()) {
                    throw new IllegalArgumentException("the answer of turn " + change.turn() + " is changed twice");
                }
            }
            if (change.turn() == 0) {
                opening = Optional.of(turn);
            } else {
                turns.set(change.turn() - 1, turn);
            }
        }
        checkRepetitions(turns);
        return new Transcript(held.user(), opening, turns);
    }

    private Answer checked(ChangedAnswer change) {
        Action action = turn(change.turn()).action();
        List<Response> responses = change.answer().responses();
        if (responses.size() != action.subjects().size()) {
            throw new IllegalArgumentException("turn " + change.turn() + " needs one response for each of its "
                    + action.subjects().size() + " attributes or items, not " + responses.size());
        }
        return change.answer();
    }

    /** Refuses changes that remove an item which a later turn shows again. */
    private static void checkRepetitions(List<Turn> turns) {
        List<Integer> removed = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).action() instanceof Recommend list) {
                for (int j = 0; j < list.items().size(); j++) {
                    if (removed.contains(list.items().get(j))) {
                        throw new IllegalArgumentException("the changed answer removes item "
                                + list.items().get(j) + ", which turn " + (i + 1)
                                + " shows again: change that answer instead");
                    }
                }
                turns.get(i).answer().removed(list).forEach(removed::add);
            }
        }
    }
}
