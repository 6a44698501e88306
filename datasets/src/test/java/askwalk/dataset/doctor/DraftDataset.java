package askwalk.dataset.doctor;

import askwalk.dataset.Fixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** A data set in the TSV layout as lines by file, to be changed before it is written. Initially it has no issue. */
final class DraftDataset {

    static final String ITEMS = "items.tsv";
    static final String ATTRIBUTES = "attributes.tsv";
    static final String PARENTS = "parents.tsv";
    static final String ITEM_ATTRIBUTES = "item_attributes.tsv";
    static final String USERS = "users.tsv";
    static final String FRIENDS = "user_friends.tsv";
    static final String LIKES = "user_likes.tsv";
    static final String TRAIN = "interactions_train.tsv";
    static final String VALID = "interactions_valid.tsv";
    static final String TEST = "interactions_test.tsv";

    private static final int ITEMS_PER_USER = 9;

    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final SplittableRandom random;

    /** Creates a clean data set; each user has six items for training, one for validation and two for tests. */
    DraftDataset(int users, long seed) {
        random = new SplittableRandom(seed);
        int items = users * 3;
        int attributes = Math.min(12, items);
        header(ITEMS, "id", "name", "raw_id");
        header(ATTRIBUTES, "id", "name", "parent");
        header(PARENTS, "id", "name");
        header(ITEM_ATTRIBUTES, "item", "attribute");
        header(USERS, "id", "name");
        header(FRIENDS, "user", "friend");
        header(LIKES, "user", "attribute", "rank");
        header(TRAIN, "user", "item", "weight", "timestamp");
        header(VALID, "user", "item");
        header(TEST, "user", "item");
        add(PARENTS, "0", "mood");
        add(PARENTS, "1", "use");
        for (int attribute = 0; attribute < attributes; attribute++) {
            add(ATTRIBUTES, attribute, "attribute " + attribute, attribute % 3 == 0 ? "0,1" : attribute % 2);
        }
        for (int item : shuffled(items)) { // in random order, so that the rows reveal nothing
            add(ITEMS, item, "item " + item, random.nextInt(1000));
            Set<Integer> carried = new TreeSet<>(List.of(item % attributes, random.nextInt(attributes)));
            carried.forEach(attribute -> add(ITEM_ATTRIBUTES, item, attribute));
        }
        int[] dealt = shuffled(items);
        for (int user = 0; user < users; user++) {
            add(USERS, user, "user " + user);
            add(FRIENDS, user, (user + 1) % users);
            Set<Integer> own = new LinkedHashSet<>(Set.of(dealt[3 * user], dealt[3 * user + 1], dealt[3 * user + 2]));
            while (own.size() < ITEMS_PER_USER) {
                own.add(random.nextInt(items));
            }
            split(user, own);
        }
        makeLikes(List.of(TRAIN), 2);
    }

    /** Assigns roles to the items of a user at random. */
    private void split(int user, Set<Integer> own) {
        List<Integer> items = new ArrayList<>(own);
        for (int index = 0; index < ITEMS_PER_USER; index++) {
            int item = items.remove(random.nextInt(items.size()));
            if (index < 6) {
                add(TRAIN, user, item, 1 + random.nextInt(9), 1000 + index);
            } else {
                add(index < 7 ? VALID : TEST, user, item);
            }
        }
    }

    /** Replaces the likes by attributes of items in some files. */
    void makeLikes(List<String> from, int maxPerUser) {
        rows(LIKES).clear();
        for (String user : column(USERS, 0)) {
            Set<String> carried = new TreeSet<>();
            for (String file : from) {
                itemsOf(file, user).forEach(item -> carried.addAll(attributesOf(item)));
            }
            carried.stream().limit(maxPerUser).forEach(attribute -> add(LIKES, user, attribute, 1));
        }
    }

    /** Replaces the likes by attributes drawn at random. */
    void makeRandomLikes() {
        rows(LIKES).clear();
        List<String> attributes = column(ATTRIBUTES, 0);
        for (String user : column(USERS, 0)) {
            add(LIKES, user, attributes.get(random.nextInt(attributes.size())), 1);
        }
    }

    /** Gives the users' smallest items to training and the largest to tests, for every so many users. */
    void sortSplit(int first, int step) {
        List<String> users = column(USERS, 0);
        for (int user = first; user < users.size(); user += step) {
            List<Integer> items = new ArrayList<>();
            for (String file : List.of(TRAIN, VALID, TEST)) {
                itemsOf(file, users.get(user)).forEach(item -> items.add(Integer.valueOf(item)));
            }
            items.sort(null);
            for (String file : List.of(TRAIN, VALID, TEST)) {
                String prefix = users.get(user) + "\t";
                rows(file).replaceAll(row -> {
                    if (!row.startsWith(prefix)) {
                        return row;
                    }
                    String[] fields = row.split("\t", -1);
                    fields[1] = items.remove(0).toString();
                    return String.join("\t", fields);
                });
            }
        }
        makeLikes(List.of(TRAIN), 2);
    }

    /** Returns the numbers from zero in random order. */
    private int[] shuffled(int count) {
        int[] numbers = new int[count];
        for (int index = 0; index < count; index++) {
            int other = random.nextInt(index + 1);
            numbers[index] = numbers[other];
            numbers[other] = index;
        }
        return numbers;
    }

    /** Shuffles the rows of a file. */
    void shuffle(String file) {
        List<String> before = List.copyOf(rows(file));
        int[] order = shuffled(before.size());
        for (int row = 0; row < order.length; row++) {
            rows(file).set(row, before.get(order[row]));
        }
    }

    void header(String file, String... columns) {
        files.put(file, new ArrayList<>(List.of(String.join("\t", columns))));
    }

    /** Adds a row and returns "file:line". */
    String add(String file, Object... fields) {
        List<String> texts = new ArrayList<>();
        for (Object field : fields) {
            texts.add(field.toString());
        }
        files.get(file).add(String.join("\t", texts));
        return file + ":" + files.get(file).size();
    }

    /** Returns the next id in a file of vertices; negative ids do not count. */
    int next(String file) {
        return column(file, 0).stream().mapToInt(Integer::parseInt).max().orElse(-1) + 1;
    }

    /** Adds an item that carries the first attribute; returns "file:line". */
    String addItem(int id, String name) {
        add(ITEM_ATTRIBUTES, id, 0);
        return add(ITEMS, id, name, random.nextInt(1000));
    }

    /** Returns the rows of a file without its header, which may be changed. */
    List<String> rows(String file) {
        List<String> lines = files.get(file);
        return lines.subList(1, lines.size());
    }

    List<String> column(String file, int column) {
        return rows(file).stream().map(row -> row.split("\t", -1)[column]).toList();
    }

    List<String> itemsOf(String file, String user) {
        return rows(file).stream()
                .filter(row -> row.startsWith(user + "\t"))
                .map(row -> row.split("\t", -1)[1])
                .toList();
    }

    List<String> attributesOf(String item) {
        return itemsOf(ITEM_ATTRIBUTES, item);
    }

    /** Writes the data set; a character beyond ASCII becomes a byte that is not UTF-8. */
    Path write(Path folder) {
        files.forEach((file, lines) -> Fixtures.writeBytes(
                folder, file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1)));
        return folder;
    }
}
