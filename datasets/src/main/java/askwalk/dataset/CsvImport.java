package askwalk.dataset;

import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An importer of data sets from two CSV files, of items and of interactions, with any column names. Every value of an
 * attribute column becomes a fine attribute under a coarse one with the name of the column. Interactions with items
 * that are not in the file of items are left out and counted. Safe for concurrent use.
 *
 * @param items the file of items; it is unpacked if its name ends with {@code .gz}, and if a file with another name is
 *     missing, the one with {@code .gz} appended is read
 * @param id its column of ids
 * @param name its column of names
 * @param attributes its columns of attributes, one or more
 * @param interactions the file of interactions, found in the same way
 * @param user its column of users
 * @param item its column of items, with ids that are in the file of items
 * @param time its column of times, or null if there is none; with it the interactions are split by time, otherwise at
 *     random
 */
public record CsvImport(
        Path items,
        String id,
        String name,
        List<Attribute> attributes,
        Path interactions,
        String user,
        String item,
        String time) {

    /** At least one distinct item id in this many has to be in the file of items. */
    private static final int MAX_IDS_PER_KNOWN_ID = 10;

    /**
     * A column of attributes.
     *
     * @param column its name
     * @param separator the separator of list values, or null if a field holds one value
     */
    public record Attribute(String column, String separator) {

        /**
         * Creates a column.
         *
         * @throws IllegalArgumentException if the separator is empty
         */
        public Attribute {
            Objects.requireNonNull(column, "column");
            if (separator != null && separator.isEmpty()) {
                throw new IllegalArgumentException("the separator of column '" + column + "' is empty");
            }
        }

        private List<String> values(String field) {
            return separator == null ? List.of(field) : Arrays.asList(field.split(Pattern.quote(separator), -1));
        }
    }

    /**
     * Creates an import.
     *
     * @throws IllegalArgumentException if there is no attribute column
     */
    public CsvImport {
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(interactions, "interactions");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(item, "item");
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("there is no attribute column; name one or more");
        }
    }

    /**
     * Reads the files.
     *
     * @param dataset the name of the data set
     * @param options the treatment of repeated interactions, and the columns of items that become numbers
     * @param notices receives notices, one line each, such as the number of interactions that were left out
     * @return the data set, checked
     * @throws IllegalArgumentException if a column is not in its file; the message lists the existing ones
     * @throws DatasetException if a file is missing or invalid, no item has an attribute or the two files have hardly
     *     any item ids in common
     */
    public Dataset read(String dataset, ReadOptions options, Consumer<String> notices) {
        SourceFolder source = new SourceFolder(Path.of(""), null, options, notices);
        String origin = "imported from " + items.getFileName() + " and " + interactions.getFileName();
        DatasetBuilder builder = new DatasetBuilder("csv", source, new Description(dataset, origin, null, null, null))
                .repeats(options.repeats());
        VertexKeys keys = new VertexKeys(source, builder, VertexType.ITEM, items.toString());
        CsvTable itemTable = table(source, items);
        CsvTable interactionTable = table(source, interactions);
        readItems(itemTable, source, builder, keys);
        readInteractions(interactionTable, source, builder, keys);
        options.numbers().finish(builder, source);
        return builder.build();
    }

    private static CsvTable table(SourceFolder source, Path path) {
        String file = path.toString();
        boolean packed = !SourceFolder.plainName(file).equals(file);
        if (!(packed ? source.hasUncompressed(file) : source.has(file))) {
            throw new DatasetException(path + ": there is no such file; give a CSV file");
        }
        return new CsvTable(source, file);
    }

    /** Returns the position of a column; {@code what} describes its contents. */
    private static int column(CsvTable table, String name, String what) {
        int column = table.column(name);
        if (column >= 0) {
            return column;
        }
        boolean single = table.header().size() == 1;
        throw new IllegalArgumentException(table.file() + " has no column '" + name + "' for " + what + "; "
                + (single ? "its only column is " : "its columns are ") + String.join(", ", table.header())
                + (single ? ": put commas between the fields" : ""));
    }

    private void readItems(CsvTable table, SourceFolder source, DatasetBuilder builder, VertexKeys keys) {
        int idColumn = column(table, id, "the ids of items");
        int nameColumn = column(table, name, "the names of items");
        List<Integer> columns = new ArrayList<>();
        for (Attribute attribute : attributes) {
            columns.add(column(table, attribute.column(), "attributes"));
        }
        for (String number : source.options().numbers().columns()) {
            column(table, number, "numbers");
        }
        NumberColumns numbers = new NumberColumns(source, builder, table);
        ValueAttributes values = new ValueAttributes(builder, table.file());
        while (table.next()) {
            int itemId = keys.define(table, idColumn, table.fieldOrEmpty(nameColumn));
            numbers.read(itemId);
            for (int index = 0; index < columns.size(); index++) {
                Attribute attribute = attributes.get(index);
                for (String part : attribute.values(table.fieldOrEmpty(columns.get(index)))) {
                    String value = part.strip();
                    if (!value.isEmpty()) {
                        values.add(itemId, attribute.column(), value, value, table);
                    }
                }
            }
        }
        builder.noAttributesHint("all fields are empty in "
                + attributes.stream().map(Attribute::column).collect(Collectors.joining(", "))
                + "; name columns that hold something");
        values.finish();
    }

    private void readInteractions(CsvTable table, SourceFolder source, DatasetBuilder builder, VertexKeys keys) {
        int itemColumn = column(table, item, "the items of interactions");
        int userColumn = column(table, user, "the users of interactions");
        int timeColumn = time == null ? -1 : column(table, time, "the times of interactions");
        VertexKeys users = new VertexKeys(source, builder, VertexType.USER, table.file());
        NumberReader numbers = new NumberReader(source, table);
        TimedInteractions all = new TimedInteractions(table.file());
        Set<String> known = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        int leftOut = 0;
        while (table.next()) {
            String key = table.field(itemColumn);
            int itemId = keys.find(key);
            if (itemId < 0) {
                unknown.add(key);
                leftOut++;
                continue;
            }
            known.add(key);
            if (timeColumn >= 0) {
                numbers.readTime(timeColumn, true);
            }
            all.add(
                    users.findOrAdd(table, userColumn, "user "),
                    itemId,
                    table.line(),
                    numbers.time(),
                    numbers.timeRest());
        }
        if (leftOut > 0) {
            String summary = String.format(
                    Locale.ROOT,
                    "%s: %,d interaction%s with %,d of %,d items, which are not in %s, such as %s",
                    table.file(),
                    leftOut,
                    leftOut == 1 ? "" : "s",
                    unknown.size(),
                    unknown.size() + known.size(),
                    items,
                    keys.example(unknown));
            if (known.size() * MAX_IDS_PER_KNOWN_ID < known.size() + unknown.size()) {
                throw new DatasetException(
                        summary + ": the two files have hardly any ids in common; name the columns of"
                                + " the same ids, written in the same way");
            }
            source.notice(summary + ": left out");
        }
        if (all.pairs().size() == 0) {
            throw source.error(table.file(), "", "this file has a header and no row; give one with interactions");
        }
        Splitter.split(
                builder, all, new Split(time == null ? SplitMethod.RANDOM : SplitMethod.TIME, Split.DEFAULT_SEED));
    }
}
