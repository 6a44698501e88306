package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Header;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.TsvTable;
import askwalk.dataset.VertexKeys;
import java.util.List;

/** Finds further files with users and items besides those that are read, for an inspection. */
final class OtherInteractions {

    private static final String USER = "user";
    private static final String ITEM = "item";

    private final SourceFolder source;
    private final VertexKeys users;
    private final VertexKeys items;

    OtherInteractions(SourceFolder source, VertexKeys users, VertexKeys items) {
        this.source = source;
        this.users = users;
        this.items = items;
    }

    /** Adds their interactions to a builder. */
    void addTo(DatasetBuilder builder, List<String> known) {
        for (String file : source.list(".tsv")) {
            try {
                if (!known.contains(file) && hasColumns(file)) {
                    builder.otherInteractions(pairs(file));
                }
            } catch (DatasetException e) {
                source.reportIssue(e); // the file is not needed, so the others are still read
            }
        }
    }

    /** Returns whether the header has both columns; other files are not read any further. */
    private boolean hasColumns(String file) {
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
