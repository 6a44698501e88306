package askwalk.walk;

import askwalk.graph.AttributeSchema;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The answers that follow from earlier ones: "at most 30" implies "at most 50", and a yes to one attribute of an
 * exclusive group implies a no to the others.
 *
 * <p>Algorithm: the ranges between the cuts of a column, or the attributes of an exclusive group, are the cells of a
 * scale, of which exactly one holds. An attribute stands for a run of cells. A yes leaves only its cells possible, a no
 * all others. An attribute is implied to hold if all possible cells are its own, and not to hold if none is. An answer
 * costs O(cells and attributes of its scale).
 */
final class ImpliedAnswers {

    private final int[] scaleOf;
    private final int[] firstCell;
    private final int[] lastCell;
    private final List<Scale> scales = new ArrayList<>();
    private final IdBuffer touched = new IdBuffer();

    /** The possible cells of one scale, and the attributes that stand for runs of them. */
    private static final class Scale {
        final Ids attributes;
        final boolean[] possible;
        final int[] possibleBefore;

        Scale(Ids attributes, int cells) {
            this.attributes = attributes;
            possible = new boolean[cells];
            possibleBefore = new int[cells + 1];
            clear();
        }

        void clear() {
            Arrays.fill(possible, true);
            count();
        }

        void count() {
            for (int cell = 0; cell < possible.length; cell++) {
                possibleBefore[cell + 1] = possibleBefore[cell] + (possible[cell] ? 1 : 0);
            }
        }
    }

    private ImpliedAnswers(int attributeCount) {
        scaleOf = new int[attributeCount];
        firstCell = new int[attributeCount];
        lastCell = new int[attributeCount];
        Arrays.fill(scaleOf, -1);
    }

    /** Creates the state before the first answer; null if no attribute can be implied. */
    static ImpliedAnswers of(AttributeSchema schema, int attributeCount) {
        if (schema.isEmpty()) {
            return null;
        }
        ImpliedAnswers implied = new ImpliedAnswers(attributeCount);
        for (int group = 0; group < schema.groups().size(); group++) {
            if (schema.groups().get(group).exclusive()) {
                implied.addGroup(schema, group);
            }
        }
        for (int column = 0; column < schema.columns().size(); column++) {
            implied.addRanges(schema, column);
        }
        return implied.scales.isEmpty() ? null : implied;
    }

    private void addGroup(AttributeSchema schema, int group) {
        IdBuffer members = new IdBuffer();
        for (int attribute = 0; attribute < scaleOf.length; attribute++) {
            if (schema.group(attribute) == group && schema.range(attribute) == null) {
                place(attribute, members.size(), members.size());
                members.add(attribute);
            }
        }
        addScale(members, members.size());
    }

    private void addRanges(AttributeSchema schema, int column) {
        IdBuffer members = new IdBuffer();
        double[] bounds = IntStream.range(0, scaleOf.length)
                .filter(attribute -> isRange(schema, attribute, column))
                .peek(members::add)
                .mapToObj(schema::range)
                .flatMapToDouble(range -> DoubleStream.of(range.above(), range.atMost()))
                .filter(bound -> bound != Double.NEGATIVE_INFINITY)
                .sorted()
                .distinct()
                .toArray();
        if (members.isEmpty()) {
            return;
        }
        boolean endless = bounds[bounds.length - 1] == Double.POSITIVE_INFINITY;
        for (int i = 0; i < members.size(); i++) {
            ValueRange range = schema.range(members.get(i));
            int first = range.above() == Double.NEGATIVE_INFINITY ? 0 : Arrays.binarySearch(bounds, range.above()) + 1;
            place(members.get(i), first, Arrays.binarySearch(bounds, range.atMost()));
        }
        addScale(members, endless ? bounds.length : bounds.length + 1);
    }

    private static boolean isRange(AttributeSchema schema, int attribute, int column) {
        ValueRange range = schema.range(attribute);
        return range != null && range.column() == column;
    }

    private void place(int attribute, int first, int last) {
        scaleOf[attribute] = scales.size();
        firstCell[attribute] = first;
        lastCell[attribute] = last;
    }

    private void addScale(IdBuffer members, int cells) {
        scales.add(new Scale(Ids.copyOf(members), cells));
    }

    /** Forgets all answers. */
    void clear() {
        for (int i = 0; i < touched.size(); i++) {
            scales.get(touched.get(i)).clear();
        }
        touched.clear();
    }

    /** Records the response to an attribute and returns whether it may imply others. */
    boolean record(int attribute, Response response) {
        if (scaleOf[attribute] < 0 || (response != Response.ACCEPTED && response != Response.REJECTED)) {
            return false;
        }
        Scale scale = scales.get(scaleOf[attribute]);
        for (int cell = 0; cell < scale.possible.length; cell++) {
            boolean own = cell >= firstCell[attribute] && cell <= lastCell[attribute];
            scale.possible[cell] &= own == (response == Response.ACCEPTED);
        }
        scale.count();
        touched.add(scaleOf[attribute]);
        return true;
    }

    /**
     * Returns the response that earlier ones imply; null if both are possible, or the answers contradict each other.
     */
    Response of(int attribute) {
        if (scaleOf[attribute] < 0) {
            return null;
        }
        Scale scale = scales.get(scaleOf[attribute]);
        int all = scale.possibleBefore[scale.possible.length];
        if (all == 0) {
            return null;
        }
        int own = scale.possibleBefore[lastCell[attribute] + 1] - scale.possibleBefore[firstCell[attribute]];
        if (own == 0) {
            return Response.REJECTED;
        }
        return own == all ? Response.ACCEPTED : null;
    }

    /** Lists the attributes whose response is implied, including those that were answered. */
    void list(IdBuffer into) {
        into.clear();
        for (int i = 0; i < touched.size(); i++) {
            Ids attributes = scales.get(touched.get(i)).attributes;
            for (int j = 0; j < attributes.size(); j++) {
                if (of(attributes.get(j)) != null) {
                    into.add(attributes.get(j));
                }
            }
        }
        into.sortDistinct();
    }
}
