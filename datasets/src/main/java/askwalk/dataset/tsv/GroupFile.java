package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.SchemaDraft;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import askwalk.dataset.TsvTable;
import askwalk.graph.AttributeGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The file of groups of attributes, and the column of the file of attributes that refers to it. */
final class GroupFile {

    static final String NAME = "groups.tsv";
    static final String COLUMN = "group";

    private final SourceFolder source;
    private final SchemaDraft schema;
    private final boolean exists;

    private GroupFile(SourceFolder source, SchemaDraft schema) {
        this.source = source;
        this.schema = schema;
        exists = source.has(NAME);
    }

    /** Reads the groups, if there are any. */
    static GroupFile read(SourceFolder source, DatasetBuilder builder) {
        GroupFile file = new GroupFile(source, builder.schema());
        if (file.exists) {
            file.readGroups();
        }
        return file;
    }

    private void readGroups() {
        TsvTable table = new TsvTable(source, NAME, "id", "complete");
        int id = table.column("id");
        int name = table.column("name");
        int complete = table.column("complete");
        int exclusive = table.column("exclusive");
        Map<String, Integer> lines = new HashMap<>();
        while (table.next()) {
            String key = table.field(id);
            String named = name < 0 ? "" : table.fieldOrEmpty(name);
            Boolean isComplete = YesNo.read(source, table, complete);
            Boolean isExclusive =
                    (exclusive < 0 || table.fieldOrEmpty(exclusive).isEmpty())
                            ? Boolean.FALSE
                            : YesNo.read(source, table, exclusive);
            if (key.isEmpty() || isComplete == null || isExclusive == null) {
                continue;
            }
            Integer earlier = lines.putIfAbsent(key, table.line());
            if (earlier != null) {
                source.reportIssue(table.error(
                        id, "the id '" + key + "' is already used in line " + earlier + "; give every row its own id"));
            } else {
                schema.add(new AttributeGroup(key, named.isEmpty() ? key : named, isComplete, isExclusive));
            }
        }
    }

    /** Returns the column of the groups in the file of attributes; -1 if there is none. */
    int column(Table attributes) {
        if (exists && !attributes.has(COLUMN)) {
            throw source.error(attributes.file(), ":1", Table.missingColumn(COLUMN, attributes.header()));
        }
        return attributes.column(COLUMN);
    }

    /** Puts an attribute into the group that the current row names, if it names one. */
    void assign(Table attributes, int column, int attribute) {
        String key = column < 0 ? "" : attributes.fieldOrEmpty(column);
        if (key.isEmpty() || attribute < 0) {
            return;
        }
        int group = schema.group(key);
        if (group < 0) {
            source.reportIssue(attributes.error(
                    column,
                    schema.groups().isEmpty()
                            ? "'" + key + "' has no row: there is no " + NAME
                                    + ", or it is empty; add it or leave this out"
                            : "'" + key + "' is not an id in " + NAME + ", which has "
                                    + schema.groups().stream()
                                            .map(AttributeGroup::key)
                                            .collect(Collectors.joining(", "))
                                    + "; add it there or remove it here"));
        } else {
            schema.assign(attribute, group);
        }
    }
}
