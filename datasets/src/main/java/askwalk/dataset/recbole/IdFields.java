package askwalk.dataset.recbole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the id fields of users and items where they do not have RecBole's own names: by their custom names, by their
 * names in files read before, or as the only otherwise unused token field that ends in "_id"; outside the interactions,
 * only if these have a field of the same name.
 */
final class IdFields {

    static final String USER = "user_id";
    static final String ITEM = "item_id";
    private static final String ENDING = "_id";

    private final Collection<String> interactionFields;
    private String user = USER;
    private String item = ITEM;

    /**
     * Creates a finder.
     *
     * @param interactionFields the names of the fields of the interactions
     */
    IdFields(Collection<String> interactionFields) {
        this.interactionFields = List.copyOf(interactionFields);
    }

    /** Returns the position of the item id in a file. */
    int item(AtomicTable table, String... others) {
        int column = find(table, ITEM, item, user, others);
        item = table.header().get(column);
        return column;
    }

    /** Returns the position of the user id in a file; if it also has item ids, call {@link #item} first. */
    int user(AtomicTable table) {
        int column = find(table, USER, user, item);
        user = table.header().get(column);
        return column;
    }

    private int find(AtomicTable table, String field, String known, String otherKind, String... others) {
        List<String> header = table.header();
        if (table.has(field) || table.isNamed(field)) {
            return table.required(field);
        }
        if (header.contains(known)) {
            return header.indexOf(known);
        }
        List<String> candidates = new ArrayList<>();
        List<String> taken = new ArrayList<>(List.of(others));
        taken.addAll(List.of(USER, ITEM, otherKind, table.nameOf(USER), table.nameOf(ITEM)));
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            if (name.endsWith(ENDING) && table.type(column).equals(AtomicTable.TOKEN) && !taken.contains(name)) {
                candidates.add(name);
            }
        }
        boolean ofInteractions = table.file().endsWith(FileNames.INTERACTIONS);
        if (candidates.size() != 1 || (!ofInteractions && !interactionFields.contains(candidates.get(0)))) {
            throw table.noField(field);
        }
        return header.indexOf(candidates.get(0));
    }
}
