package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/**
 * Interactions with their times, as read from a database, user by user. Of parallel interactions the earliest known
 * time counts.
 */
final class TimedEdges {

    /** A type of time, with its conversion to a number that increases with time. */
    private record Kind(Type type, String words, ToLongFunction<Value> time) {}

    private static final TypeSystem TYPES = TypeSystem.getDefault();

    private static final List<Kind> KINDS = List.of(
            new Kind(TYPES.INTEGER(), "a whole number", Value::asLong),
            new Kind(TYPES.FLOAT(), "a number with a fraction", value -> ordered(value.asDouble())),
            new Kind(
                    TYPES.DATE(),
                    "a date",
                    value -> micros(value.asLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC))),
            new Kind(
                    TYPES.DATE_TIME(),
                    "a date and time with a zone",
                    value -> micros(value.asZonedDateTime().toInstant())),
            new Kind(
                    TYPES.LOCAL_DATE_TIME(),
                    "a date and time without zone",
                    value -> micros(value.asLocalDateTime().toInstant(ZoneOffset.UTC))));

    /** An item of one user and the time of the interaction. */
    private record Timed(int item, long time) {}

    private final List<int[]> items = new ArrayList<>();
    private final List<long[]> times = new ArrayList<>();
    private final List<Integer> users = new ArrayList<>();
    private Kind kind;

    /** Adds the interactions of a user; -1 for a user who is not a vertex. */
    void add(int user, Value pairs, VertexIds itemIds) {
        if (user < 0) {
            return;
        }
        List<Timed> timed = new ArrayList<>();
        for (Value pair : pairs.values()) {
            int item = itemIds.id(pair.get(0));
            if (item >= 0) {
                timed.add(new Timed(item, time(pair.get(1))));
            }
        }
        timed.sort(Comparator.comparingInt(Timed::item).thenComparingLong(Timed::time));
        int[] userItems = new int[timed.size()];
        long[] userTimes = new long[timed.size()];
        int kept = 0;
        for (Timed one : timed) {
            if (kept == 0 || one.item != userItems[kept - 1]) {
                userItems[kept] = one.item;
                userTimes[kept++] = one.time;
            } else if (userTimes[kept - 1] == Snapshot.NO_TIME) {
                userTimes[kept - 1] = one.time; // an unknown time is the smallest number
            }
        }
        users.add(user);
        items.add(Arrays.copyOf(userItems, kept));
        times.add(Arrays.copyOf(userTimes, kept));
    }

    void forEach(Snapshot.InteractionVisitor visitor) {
        for (int at = 0; at < users.size(); at++) {
            for (int i = 0; i < items.get(at).length; i++) {
                visitor.visit(users.get(at), items.get(at)[i], times.get(at)[i]);
            }
        }
    }

    /** Returns a number that increases with time. */
    private long time(Value value) {
        if (value.isNull()) {
            return Snapshot.NO_TIME;
        }
        Kind valueKind = KINDS.stream()
                .filter(each -> value.hasType(each.type))
                .findFirst()
                .orElseThrow(
                        () -> wrong("the time of an interaction is " + value + ", which is neither a number nor a date:"
                                + " store it as one, or leave the time out of the mapping"));
        if (kind != null && !kind.equals(valueKind)) {
            throw wrong("the time of one interaction is " + kind.words + " and of another " + valueKind.words
                    + ": use one kind for all");
        }
        kind = valueKind;
        try {
            return valueKind.time.applyAsLong(value);
        } catch (ArithmeticException e) {
            throw wrong("the time of an interaction is " + value
                    + ", which is too far away to be expressed in microseconds");
        }
    }

    private static GraphAccessException wrong(String problem) {
        return new GraphAccessException(problem, false, null);
    }

    /** Returns the bits of a number, in the order of the numbers. */
    private static long ordered(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }
}
