package askwalk.dataset.doctor;

import static askwalk.dataset.doctor.DraftDataset.ATTRIBUTES;
import static askwalk.dataset.doctor.DraftDataset.FRIENDS;
import static askwalk.dataset.doctor.DraftDataset.ITEMS;
import static askwalk.dataset.doctor.DraftDataset.ITEM_ATTRIBUTES;
import static askwalk.dataset.doctor.DraftDataset.LIKES;
import static askwalk.dataset.doctor.DraftDataset.PARENTS;
import static askwalk.dataset.doctor.DraftDataset.TEST;
import static askwalk.dataset.doctor.DraftDataset.TRAIN;
import static askwalk.dataset.doctor.DraftDataset.USERS;
import static askwalk.dataset.doctor.DraftDataset.VALID;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An issue to plant in a draft data set.
 *
 * @param kind the kind of issue that has to be found
 * @param damage damages a draft and returns the location that has to be reported, without the folder
 */
record PlantedIssue(String name, IssueKind kind, Function<DraftDataset, String> damage) {

    @Override
    public String toString() {
        return kind.word() + ": " + name;
    }

    /** Issues that change tuples of many users and therefore have to be planted first. */
    static List<PlantedIssue> global() {
        return List.of(
                new PlantedIssue("held-out items have the largest ids", IssueKind.ID_ORDER, draft -> {
                    draft.sortSplit(0, 1);
                    return "items.tsv:1:id";
                }),
                new PlantedIssue("so they have for every other user", IssueKind.ID_TREND, draft -> {
                    draft.sortSplit(0, 2);
                    return "items.tsv:1:id";
                }));
    }

    /** Issues that can be planted together, in any number but in this order. */
    static List<PlantedIssue> local() {
        List<PlantedIssue> plants = new ArrayList<>();
        invalidData(plants);
        plants.add(new PlantedIssue("item", IssueKind.NEGATIVE_ID, draft -> {
            draft.add(TRAIN, 0, -3, 1, 1);
            return draft.addItem(-3, "negative") + ":id";
        }));
        plants.add(new PlantedIssue("user", IssueKind.NEGATIVE_ID, draft -> {
            draft.add(TRAIN, -1, 0, 1, 1);
            draft.add(TEST, -1, 1);
            return draft.add(USERS, -1, "negative") + ":id";
        }));
        plants.add(new PlantedIssue("item", IssueKind.BARE_ITEM, draft -> {
            int id = draft.next(ITEMS);
            draft.add(TRAIN, 0, id, 1, 1);
            return draft.add(ITEMS, id, "bare", 7) + ":id";
        }));
        plants.add(new PlantedIssue(
                "attribute",
                IssueKind.UNUSED_ATTRIBUTE,
                draft -> draft.add(ATTRIBUTES, draft.next(ATTRIBUTES), "unused", "0") + ":id"));
        plants.add(new PlantedIssue(
                "parent",
                IssueKind.CHILDLESS_PARENT,
                draft -> draft.add(PARENTS, draft.next(PARENTS), "lonely") + ":id"));
        plants.add(new PlantedIssue("training alone", IssueKind.ONE_SPLIT_USER, draft -> {
            int id = draft.next(USERS);
            draft.add(USERS, id, "trainee");
            return draft.add(TRAIN, id, 0, 1, 1) + ":user";
        }));
        plants.add(new PlantedIssue("validation and test alone", IssueKind.ONE_SPLIT_USER, draft -> {
            int id = draft.next(USERS);
            draft.add(USERS, id, "cold start");
            draft.add(TEST, id, 1);
            return draft.add(VALID, id, 0) + ":user";
        }));
        leaks(plants);
        plants.add(new PlantedIssue(
                "item", IssueKind.IDLE_ITEM, draft -> draft.addItem(draft.next(ITEMS), "idle") + ":id"));
        plants.add(new PlantedIssue("item", IssueKind.SAME_NAME, draft -> {
            int id = draft.next(ITEMS);
            draft.add(VALID, 3, id);
            return draft.addItem(id, "item 0") + ":id";
        }));
        gaps(plants);
        return plants;
    }

    private static void invalidData(List<PlantedIssue> plants) {
        for (String file : List.of(TRAIN, VALID, TEST)) {
            String values = file.equals(TRAIN) ? "\t1\t1" : "";
            invalidData(plants, "dangling item", draft -> draft.add(file, 0, "99999" + values) + ":item");
            invalidData(plants, "dangling user", draft -> draft.add(file, 99999, "0" + values) + ":user");
            invalidData(plants, "negative item", draft -> draft.add(file, 0, "-1" + values) + ":item");
            invalidData(plants, "empty item", draft -> draft.add(file, 0, values) + ":item");
            invalidData(
                    plants,
                    "tuple twice",
                    draft -> draft.add(file, draft.rows(file).get(3)) + ":");
            invalidData(plants, "tab too many", draft -> draft.add(file, 0, 0, 0, 0, 0) + ":");
        }
        invalidData(plants, "dangling attribute", draft -> draft.add(ITEM_ATTRIBUTES, 0, 99999) + ":attribute");
        invalidData(plants, "attribute of no item", draft -> draft.add(ITEM_ATTRIBUTES, 99999, 0) + ":item");
        invalidData(
                plants,
                "attribute twice",
                draft -> draft.add(ITEM_ATTRIBUTES, draft.rows(ITEM_ATTRIBUTES).get(0)) + ":");
        invalidData(plants, "dangling like", draft -> draft.add(LIKES, 0, 99999, 1) + ":attribute");
        invalidData(
                plants,
                "like twice",
                draft -> draft.add(LIKES, draft.rows(LIKES).get(0)) + ":");
        invalidData(plants, "dangling friend", draft -> draft.add(FRIENDS, 0, 99999) + ":friend");
        invalidData(plants, "own friend", draft -> draft.add(FRIENDS, 5, 5) + ":");
        invalidData(plants, "item id twice", draft -> draft.add(ITEMS, 0, "again", 7) + ":id");
        invalidData(plants, "user id twice", draft -> draft.add(USERS, 0, "again") + ":id");
        invalidData(plants, "empty line", draft -> {
            String place = draft.add(FRIENDS) + ":";
            draft.add(FRIENDS, 0, 2); // blank lines at the end are allowed
            return place;
        });
        invalidData(plants, "weight a word", draft -> replace(draft, TRAIN, 4, 2, "heavy") + ":weight");
        invalidData(plants, "weight infinite", draft -> replace(draft, TRAIN, 5, 2, "-inf") + ":weight");
        invalidData(plants, "weight too large", draft -> replace(draft, TRAIN, 6, 2, "1e999") + ":weight");
        invalidData(plants, "timestamp a date", draft -> replace(draft, TRAIN, 8, 3, "2020-01-01") + ":timestamp");
        invalidData(plants, "rank a word", draft -> replace(draft, LIKES, 3, 2, "first") + ":rank");
        invalidData(plants, "bad byte", draft -> replace(draft, ITEMS, 2, 1, "caf\u00e9") + ":");
        invalidData(plants, "bad byte in a file that is not read", draft -> {
            draft.header("more.tsv", "user", "item", "note");
            return draft.add("more.tsv", 0, 99999, "caf\u00e9") + ":";
        });
    }

    private static void leaks(List<PlantedIssue> plants) {
        for (String file : List.of(VALID, TEST)) {
            plants.add(new PlantedIssue(file, IssueKind.TWO_ROLES, draft -> {
                String[] tuple = draft.rows(TRAIN).get(9).split("\t", -1);
                return draft.add(file, tuple[0], tuple[1]) + ":";
            }));
            plants.add(new PlantedIssue(file, IssueKind.MIXED_INTERACTIONS, draft -> {
                String graph = "graph_" + file;
                String[] training = draft.rows(TRAIN).get(20).split("\t", -1);
                draft.header(graph, "when", "item", "user");
                draft.add(graph, "", training[1], training[0]);
                draft.add(graph, "", 99999, training[0]);
                String[] heldOut = draft.rows(file).get(5).split("\t", -1);
                return draft.add(graph, "", heldOut[1], heldOut[0]) + ":item";
            }));
        }
        plants.add(new PlantedIssue("rare attributes of test items", IssueKind.LIKES_FROM_TARGETS, draft -> {
            String first = null;
            for (int user = 10; user < 24; user++) {
                int attribute = draft.next(ATTRIBUTES);
                draft.add(ATTRIBUTES, attribute, "rare " + user, "");
                draft.add(ITEM_ATTRIBUTES, draft.itemsOf(TEST, "" + user).get(0), attribute);
                String place = draft.add(LIKES, user, attribute, 1) + ":attribute";
                first = first == null ? place : first;
            }
            return first;
        }));
        plants.add(new PlantedIssue("raw_id", IssueKind.COLUMN_ORDER, draft -> {
            draft.rows(ITEMS).replaceAll(row -> {
                String[] fields = row.split("\t", -1);
                String item = fields[0];
                long heldOut =
                        draft.column(TEST, 1).stream().filter(item::equals).count();
                long training =
                        draft.column(TRAIN, 1).stream().filter(item::equals).count();
                return item + "\t" + fields[1] + "\t" + (heldOut - training);
            });
            return "items.tsv:1:raw_id";
        }));
    }

    private static void gaps(List<PlantedIssue> plants) {
        plants.add(new PlantedIssue("item", IssueKind.ID_GAP, draft -> {
            int id = draft.next(ITEMS) + 2;
            draft.add(TRAIN, 2, id, 1, 1);
            return draft.addItem(id, "far") + ":id: item ids go from 0 to " + id + ", but 2 of these are missing, the"
                    + " first before this one is " + (id - 2) + ";";
        }));
        plants.add(new PlantedIssue("user", IssueKind.ID_GAP, draft -> {
            int id = draft.next(USERS) + 1;
            draft.add(TRAIN, id, 0, 1, 1);
            draft.add(TEST, id, 1);
            return draft.add(USERS, id, "far") + ":id: user ids go from 0 to " + id + ", but 1 of these is missing, the"
                    + " first before this one is " + (id - 1) + ";";
        }));
        plants.add(new PlantedIssue("attribute", IssueKind.ID_GAP, draft -> {
            int id = draft.next(ATTRIBUTES) + 1;
            draft.add(ITEM_ATTRIBUTES, 0, id);
            return draft.add(ATTRIBUTES, id, "far", "") + ":id: attribute ids";
        }));
        plants.add(new PlantedIssue("parent", IssueKind.ID_GAP, draft -> {
            int id = draft.next(PARENTS) + 1;
            int child = draft.next(ATTRIBUTES);
            draft.add(ATTRIBUTES, child, "child", id);
            draft.add(ITEM_ATTRIBUTES, 1, child);
            return draft.add(PARENTS, id, "far") + ":id: attribute ids";
        }));
    }

    private static void invalidData(List<PlantedIssue> plants, String name, Function<DraftDataset, String> damage) {
        plants.add(new PlantedIssue(name + " " + plants.size(), IssueKind.INVALID_DATA, damage));
    }

    /** Changes a field of the n-th row from zero; returns "file:line". */
    private static String replace(DraftDataset draft, String file, int row, int column, String value) {
        String[] fields = draft.rows(file).get(row).split("\t", -1);
        fields[column] = value;
        draft.rows(file).set(row, String.join("\t", fields));
        return file + ":" + (row + 2);
    }
}
