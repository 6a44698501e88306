package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Adjacency;
import askwalk.graph.IdBuffer;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds likes that were made from held-out items. Likes that come from training items alone are of attributes that one
 * of these carries. Of the others, it counts those that a held-out item of the user carries, and compares with how many
 * they are when each user has the held-out items of another user with about as many. Likes that users stated themselves
 * can look the same, since their taste shows in both; only whoever made the data can tell the two apart.
 */
final class LikesCheck {

    private static final int SHIFTS = 20;
    private static final long SEED = 1;

    /** A leak are this many likes or more, ... */
    private static final int FEWEST = 10;

    /** ... more than this many times what chance gives, ... */
    private static final double TIMES = 2;

    /** ... and more than this many standard deviations above it. */
    private static final double EVIDENCE = 6;

    private final Inspection patient;
    private final UserInteractions interactions;
    private final Issues findings;
    private final LocatedPairs likes;
    private final Adjacency attributes;

    /** The last user or item set that an attribute was marked for. */
    private final int[] marks;

    private int mark;

    /** User after user, the liked attributes that no training item of the user carries, and where each user's start. */
    private final IdBuffer open = new IdBuffer();

    private final int[] openStarts;

    LikesCheck(Inspection patient, UserInteractions interactions, Issues findings) {
        this.patient = patient;
        this.interactions = interactions;
        this.findings = findings;
        likes = patient.builder().edges(Relation.LIKES);
        attributes = UserInteractions.grouped(
                patient.count(VertexType.ITEM), patient.builder().edges(Relation.HAS_ATTRIBUTE));
        marks = new int[patient.count(VertexType.ATTRIBUTE)];
        openStarts = new int[patient.count(VertexType.USER) + 1];
    }

    void run() {
        findOpenLikes();
        if (open.isEmpty()) {
            return;
        }
        int[] users = usersBySize();
        int found = count(users, 0);
        double[] byChance = new double[Math.min(SHIFTS, users.length - 1)];
        for (int shift = 1; shift <= byChance.length; shift++) {
            byChance[shift - 1] = count(users, shift);
        }
        double mean = Arrays.stream(byChance).average().orElse(Double.NaN);
        if (byChance.length == SHIFTS && isLeak(found, mean, byChance)) {
            report(
                    IssueKind.LIKES_FROM_TARGETS,
                    firstRow(true),
                    found,
                    mean,
                    "make them from training items alone, unless users stated them");
        } else {
            report(
                    IssueKind.LIKES_FROM_ELSEWHERE,
                    firstRow(false),
                    found,
                    mean,
                    "make sure that likes were stated by users and not made from validation or test items");
        }
    }

    static boolean isLeak(int found, double mean, double[] byChance) {
        double squares = Arrays.stream(byChance)
                .map(count -> (count - mean) * (count - mean))
                .sum();
        // Never less than the count of anything rare varies.
        double deviation = Math.max(Math.sqrt(squares / (byChance.length - 1)), Math.sqrt(Math.max(1, mean)));
        return found >= FEWEST && found > TIMES * mean && found > mean + EVIDENCE * deviation;
    }

    /** Users without tuples of both kinds are left out: there is nothing to compare. */
    private void findOpenLikes() {
        int users = patient.count(VertexType.USER);
        Adjacency liked = UserInteractions.grouped(users, likes);
        for (int user = 0; user < users; user++) {
            if (liked.degree(user) > 0
                    && interactions.training().degree(user) > 0
                    && interactions.heldOut().degree(user) > 0) {
                markAttributes(interactions.training(), user);
                for (int position = 0; position < liked.degree(user); position++) {
                    int attribute = liked.get(user, position);
                    if (marks[attribute] != mark) {
                        open.add(attribute);
                    }
                }
            }
            openStarts[user + 1] = open.size();
        }
    }

    /** The users with held-out items, by the number of these, and in a seeded order where it is the same. */
    private int[] usersBySize() {
        SplittableRandom random = new SplittableRandom(SEED);
        int users = patient.count(VertexType.USER);
        int[] shuffled = new int[users];
        for (int user = 0; user < users; user++) {
            int other = random.nextInt(user + 1);
            shuffled[user] = shuffled[other];
            shuffled[other] = user;
        }
        return IntStream.range(0, users)
                .filter(position -> interactions.heldOut().degree(shuffled[position]) > 0)
                .mapToLong(position -> ((long) interactions.heldOut().degree(shuffled[position]) << 32) | position)
                .sorted()
                .mapToInt(sorted -> shuffled[(int) sorted])
                .toArray();
    }

    /** How many open likes are carried by the held-out items of the user so many places further on. */
    private int count(int[] users, int shift) {
        int found = 0;
        for (int position = 0; position < users.length; position++) {
            int user = users[position];
            if (openStarts[user] < openStarts[user + 1]) {
                markAttributes(interactions.heldOut(), users[(position + shift) % users.length]);
                for (int index = openStarts[user]; index < openStarts[user + 1]; index++) {
                    found += marks[open.get(index)] == mark ? 1 : 0;
                }
            }
        }
        return found;
    }

    /** Marks the attributes of a user's items. */
    private void markAttributes(Adjacency items, int user) {
        mark++;
        for (int position = 0; position < items.degree(user); position++) {
            int item = items.get(user, position);
            for (int index = 0; index < attributes.degree(item); index++) {
                marks[attributes.get(item, index)] = mark;
            }
        }
    }

    /** The first row with an open like or, if so wanted, with one that a held-out item carries. */
    private int firstRow(boolean heldOut) {
        for (int row = 0; row < likes.size(); row++) {
            int user = likes.from(row);
            if (heldOut && openStarts[user] < openStarts[user + 1]) {
                markAttributes(interactions.heldOut(), user);
            }
            for (int index = openStarts[user]; index < openStarts[user + 1]; index++) {
                int attribute = open.get(index);
                if (attribute == likes.to(row) && (!heldOut || marks[attribute] == mark)) {
                    return row;
                }
            }
        }
        throw new IllegalStateException("there is no such like, though some were counted");
    }

    private void report(IssueKind kind, int row, int found, double mean, String remedy) {
        findings.add(
                kind,
                () -> patient.at(
                        likes,
                        row,
                        "attribute",
                        String.format(
                                Locale.ROOT,
                                "%,d of %,d likes are of attributes that no training item of the user carries, and a"
                                        + " held-out item of the user carries %,d of them, where chance gives %.0f; %s",
                                open.size(),
                                likes.size(),
                                found,
                                mean,
                                remedy)));
    }
}
