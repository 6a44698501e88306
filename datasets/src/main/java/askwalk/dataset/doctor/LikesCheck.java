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
 * Finds likes that were derived from held-out items. Likes derived only from training items are of attributes that one
 * of these carries. Among the others, the open likes, this check counts those that a held-out item of the user carries.
 * It compares the count with a permutation baseline: the counts when each user is given the held-out items of another
 * user with about as many. Likes stated by the users themselves can give the same picture, since their taste also shows
 * in the held-out items; only the authors of the data can distinguish the two.
 */
final class LikesCheck {

    /** The number of permutations of the baseline. */
    private static final int PERMUTATIONS = 20;

    private static final long SEED = 1;

    /** A leak requires at least this many likes, ... */
    private static final int MIN_LIKES = 10;

    /** ... more than this many times the mean of the baseline, ... */
    private static final double MIN_RATIO = 2;

    /** ... and more than this many standard deviations above it. */
    private static final double MIN_STANDARD_DEVIATIONS = 6;

    private final Inspection inspection;
    private final UserInteractions interactions;
    private final Issues issues;
    private final LocatedPairs likes;
    private final Adjacency attributes;

    /** For each attribute, the last item set that it was marked for. */
    private final int[] marks;

    private int mark;

    /** The open likes: the liked attributes that no training item of the user carries, concatenated by user. */
    private final IdBuffer open = new IdBuffer();

    /** The start of each user's open likes, [users + 1]. */
    private final int[] openStarts;

    LikesCheck(Inspection inspection, UserInteractions interactions, Issues issues) {
        this.inspection = inspection;
        this.interactions = interactions;
        this.issues = issues;
        likes = inspection.builder().edges(Relation.LIKES);
        attributes = UserInteractions.grouped(
                inspection.count(VertexType.ITEM), inspection.builder().edges(Relation.HAS_ATTRIBUTE));
        marks = new int[inspection.count(VertexType.ATTRIBUTE)];
        openStarts = new int[inspection.count(VertexType.USER) + 1];
    }

    void run() {
        findOpenLikes();
        if (open.isEmpty()) {
            return;
        }
        int[] users = usersBySize();
        int found = count(users, 0);
        double[] baseline = new double[Math.min(PERMUTATIONS, users.length - 1)];
        for (int shift = 1; shift <= baseline.length; shift++) {
            baseline[shift - 1] = count(users, shift);
        }
        double mean = Arrays.stream(baseline).average().orElse(Double.NaN);
        if (baseline.length == PERMUTATIONS && isLeak(found, mean, baseline)) {
            report(
                    IssueKind.LIKES_FROM_TARGETS,
                    firstRow(true),
                    found,
                    mean,
                    "derive them only from training items, unless users stated them");
        } else {
            report(
                    IssueKind.LIKES_FROM_ELSEWHERE,
                    firstRow(false),
                    found,
                    mean,
                    "make sure that likes were stated by users and not derived from validation or test items");
        }
    }

    static boolean isLeak(int found, double mean, double[] baseline) {
        double squares = Arrays.stream(baseline)
                .map(count -> (count - mean) * (count - mean))
                .sum();
        // At least the standard deviation of a Poisson count.
        double deviation = Math.max(Math.sqrt(squares / (baseline.length - 1)), Math.sqrt(Math.max(1, mean)));
        return found >= MIN_LIKES && found > MIN_RATIO * mean && found > mean + MIN_STANDARD_DEVIATIONS * deviation;
    }

    /** Users without training or without held-out tuples are left out: there is nothing to compare. */
    private void findOpenLikes() {
        int users = inspection.count(VertexType.USER);
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

    /** Returns the users with held-out items in ascending order of their number, ties in a seeded order. */
    private int[] usersBySize() {
        SplittableRandom random = new SplittableRandom(SEED);
        int users = inspection.count(VertexType.USER);
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

    /** Counts the open likes carried by the held-out items of the user {@code shift} positions further on. */
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

    /** Returns the first row with an open like or, if {@code heldOut}, with one that a held-out item carries. */
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
        throw new IllegalStateException("no such like is found, though some were counted");
    }

    private void report(IssueKind kind, int row, int found, double mean, String remedy) {
        issues.add(
                kind,
                () -> inspection.at(
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
