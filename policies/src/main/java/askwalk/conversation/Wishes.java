package askwalk.conversation;

import askwalk.graph.AttributeLists;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The wishes of a conversation, compared with the items of its walk. For one turn. */
final class Wishes {

    private final List<Wish> wishes;
    private final WalkView walk;

    /** Whether items may leave a wish open. */
    private final boolean hasGaps;

    /** Null until an item that is no candidate has to be compared. */
    private WishGroups groups;

    private Wishes(List<Wish> wishes, WalkView walk) {
        this.wishes = wishes;
        this.walk = walk;
        hasGaps = walk.graph().schema().hasIncompleteGroups();
    }

    /** Reads the wishes from the answers so far. */
    static Wishes of(Optional<Turn> opening, List<Turn> turns, AnswerModel model, WalkView walk) {
        List<Wish> wishes = new ArrayList<>();
        opening.ifPresent(turn -> add(wishes, turn, true, model));
        turns.forEach(turn -> add(wishes, turn, false, model));
        return new Wishes(wishes, walk);
    }

    private static void add(List<Wish> wishes, Turn turn, boolean isOpening, AnswerModel model) {
        if (!(turn.action() instanceof Ask ask)) {
            return;
        }
        boolean isChoice = ask.coarse() != Ask.NO_COARSE || !isOpening;
        boolean hasChosen = isChoice && turn.answer().firstAccepted() >= 0;
        boolean isNoWish = model == AnswerModel.NO_MEANS_ABSENT && !hasChosen;
        for (int i = 0; i < ask.attributes().size(); i++) {
            Response response = turn.answer().responses().get(i);
            if (response == Response.ACCEPTED || (response == Response.REJECTED && isNoWish)) {
                wishes.add(new Wish(ask.attributes().get(i), response == Response.ACCEPTED));
            }
        }
    }

    /** Returns the sets of wishes to give up; empty if there is no wish, or an item that may be shown meets all. */
    Optional<NothingFits> nothingFits() {
        if (wishes.isEmpty() || isMetByCandidate()) {
            return Optional.empty();
        }
        return groups().nothingFits(walk);
    }

    /** Candidates carry all that was accepted or leave it open, so only what they must lack is left to compare. */
    private boolean isMetByCandidate() {
        int[] unwanted = wishes.stream()
                .filter(wish -> !wish.wanted())
                .mapToInt(Wish::attribute)
                .sorted()
                .toArray();
        AttributeLists rows = walk.candidates();
        for (int row = 0; row < rows.size(); row++) {
            if (!carriesAny(rows, row, unwanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean carriesAny(AttributeLists rows, int row, int[] attributes) {
        for (int attribute : attributes) {
            if (carries(rows, row, attribute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean carries(AttributeLists rows, int row, int attribute) {
        return Arrays.binarySearch(rows.attributes(), rows.starts()[row], rows.ends()[row], attribute) >= 0;
    }

    /** Compares each of some items with all wishes. */
    List<ItemFit> fits(Ids items) {
        List<ItemFit> fits = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            fits.add(fit(VertexType.ITEM.checkId(items.get(i), walk.graph().count(VertexType.ITEM))));
        }
        return fits;
    }

    private ItemFit fit(int item) {
        BitSet unmet = wishes.isEmpty() ? new BitSet() : unmet(item);
        BitSet open = hasGaps && !wishes.isEmpty() ? open(item, unmet) : new BitSet();
        List<Wish> metWishes = new ArrayList<>();
        List<Wish> unmetWishes = new ArrayList<>();
        List<Wish> openWishes = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            List<Wish> into = unmet.get(i) ? unmetWishes : open.get(i) ? openWishes : metWishes;
            into.add(wishes.get(i));
        }
        return new ItemFit(item, metWishes, unmetWishes, openWishes);
    }

    /** Candidates need no query, which would be one for each wish on a live graph; what they lack is left open. */
    private BitSet unmet(int item) {
        AttributeLists rows = walk.candidates();
        int row = Arrays.binarySearch(rows.items(), 0, rows.size(), item);
        if (row < 0) {
            return groups().unmet(item);
        }
        BitSet unmet = new BitSet(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            boolean isOpen = hasGaps && wish.wanted();
            unmet.set(i, !isOpen && carries(rows, row, wish.attribute()) != wish.wanted());
        }
        return unmet;
    }

    /** Returns the positions of the wishes for attributes that an item does not carry, although it may meet them. */
    private BitSet open(int item, BitSet unmet) {
        Ids carried = carried(item);
        BitSet open = new BitSet(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            open.set(i, wish.wanted() && !unmet.get(i) && !carried.containsAscending(wish.attribute()));
        }
        return open;
    }

    /** Returns the attributes of an item, ascending. Those of a candidate need no query. */
    private Ids carried(int item) {
        AttributeLists rows = walk.candidates();
        int row = Arrays.binarySearch(rows.items(), 0, rows.size(), item);
        if (row >= 0) {
            return Ids.copyOf(rows.attributes(), rows.starts()[row], rows.ends()[row]);
        }
        IdBuffer attributes = new IdBuffer();
        walk.graph().neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, attributes);
        return Ids.copyOf(attributes);
    }

    private WishGroups groups() {
        if (groups == null) {
            groups = new WishGroups(wishes, walk.graph());
        }
        return groups;
    }
}
