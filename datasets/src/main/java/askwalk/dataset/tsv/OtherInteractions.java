package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Header;
import askwalk.dataset.Keys;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.TsvTable;
import java.util.List;

/** Finds files with users and items beside those that are read, for an inspection. */
final class OtherInteractions {

    private static final String USER = "user";
    private static final String ITEM = "item";

    private final SourceFolder source;
    private final Keys users;
    private final Keys items;

    OtherInteractions(SourceFolder source, Keys users, Keys items) {
        this.source = source;
        this.users = users;
        this.items = items;
    }

    /** Gives what is in them to a builder. */
    void addTo(DatasetBuilder builder, List<String> known) {
        for (String file : source.list(".tsv")) {
            try {
                if (!known.contains(file) && namesColumns(file)) {
                    builder.otherInteractions(pairs(file));
                }
            } catch (DatasetException e) {
                source.flaw(e); // nobody needs the file, so the others are still read
            }
        }
    }

    /** Says whether the first line has both columns; what else is in a file without them is nobody's business. */
    private boolean namesColumns(String file) {
        List<String> header = Header.of(source.folder(), file);
        return header.contains(USER) && header.contains(ITEM);
    }

    private LocatedPairs pairs(String file) {
        LocatedPairs pairs = new LocatedPairs(file);
        TsvTable table = new TsvTable(source, file, USER, ITEM);
        int user = table.column(USER);
        int item = table.column(ITEM);
        while (table.next()) {
            int userId = users.find(table.fieldOrEmpty(user));
            int itemId = items.find(table.fieldOrEmpty(item));
            if (userId >= 0 && itemId >= 0) { // others cannot be tuples
                pairs.add(userId, itemId, table.line(), 0);
            }
        }
        return pairs;
    }
}
