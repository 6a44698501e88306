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
 * Makes a data set of two CSV files, of items and of interactions, whatever their columns are called. Every value of an
 * attribute column is a fine attribute under a coarse one with the name of the column. TimedInteractions with items
 * that are in no row of the items are left out and counted. Safe for concurrent use.
 *
 * @param items the file of items; it is unpacked if its name ends with {@code .gz}, and where a file with another name
 *     is missing, the one with {@code .gz} behind its name is read
 * @param id its column of ids
 * @param name its column of names
 * @param attributes its columns of attributes, one or more
 * @param interactions the file of interactions, found in the same way
 * @param user its column of users
 * @param item its column of items, with ids that are in the file of items
 * @param time its column of times, or null if there is none; with it the interactions are split by time, else at random
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

    /** One distinct id in so many has to be known. */
    private static final int MEETING_SHARE = 10;

    /**
     * A column of attributes.
     *
     * @param column its name
     * @param separator what stands between the values of a list, or null if a field holds one value
     */
    public record Attribute(String column, String separator) {

        /**
         * Makes a column.
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
     * Says what to make a data set of.
     *
     * @throws IllegalArgumentException if there is no column of attributes
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
            throw new IllegalArgumentException("there is no column of attributes; name one or more");
        }
    }

    /**
     * Reads the files.
     *
     * @param dataset the name of the data set
     * @param repeats what becomes of repeated interactions
     * @param notices gets one line for whatever is worth knowing and no mistake, such as how many interactions were
     *     left out
     * @return the data set, checked
     * @throws IllegalArgumentException if a column is not in its file; the message says which there are
     * @throws DatasetException if a file is missing or wrong, no item has an attribute or the ids of the two files
     *     hardly meet
     */
    public Dataset read(String dataset, Repeats repeats, Consumer<String> notices) {
        SourceFolder source = new SourceFolder(Path.of(""), null, ReadOptions.DEFAULT.withRepeats(repeats), notices);
        String origin = "imported from " + items.getFileName() + " and " + interactions.getFileName();
        DatasetBuilder builder =
                new DatasetBuilder("csv", source, new Description(dataset, origin, null, null, null)).repeats(repeats);
        Keys keys = new Keys(source, builder, VertexType.ITEM, items.toString());
        CsvTable itemTable = table(source, items);
        CsvTable interactionTable = table(source, interactions);
        readItems(itemTable, builder, keys);
        readInteractions(interactionTable, source, builder, keys);
        return builder.build();
    }

    private static CsvTable table(SourceFolder source, Path path) {
        String file = path.toString();
        boolean packed = !SourceFolder.plainName(file).equals(file);
        if (!(packed ? source.hasAsItIs(file) : source.has(file))) {
            throw new DatasetException(path + ": there is no such file; give a CSV file");
        }
        return new CsvTable(source, file);
    }

    /** The position of a column; {@code what} is what it should hold. */
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

    private void readItems(CsvTable table, DatasetBuilder builder, Keys keys) {
        int idColumn = column(table, id, "the ids of items");
        int nameColumn = column(table, name, "the names of items");
        List<Integer> columns = new ArrayList<>();
        for (Attribute attribute : attributes) {
            columns.add(column(table, attribute.column(), "attributes"));
        }
        ValueAttributes values = new ValueAttributes(builder, table.file());
        while (table.next()) {
            int of = keys.define(table, idColumn, table.fieldOrEmpty(nameColumn));
            for (int index = 0; index < columns.size(); index++) {
                Attribute attribute = attributes.get(index);
                for (String part : attribute.values(table.fieldOrEmpty(columns.get(index)))) {
                    String value = part.strip();
                    if (!value.isEmpty()) {
                        values.add(of, attribute.column(), value, value, table);
                    }
                }
            }
        }
        builder.causeOfNoAttributes("all fields are empty in "
                + attributes.stream().map(Attribute::column).collect(Collectors.joining(", "))
                + "; name columns that hold something");
        values.finish();
    }

    private void readInteractions(CsvTable table, SourceFolder source, DatasetBuilder builder, Keys keys) {
        int itemColumn = column(table, item, "the items of interactions");
        int userColumn = column(table, user, "the users of interactions");
        int timeColumn = time == null ? -1 : column(table, time, "the times of interactions");
        Keys users = new Keys(source, builder, VertexType.USER, table.file());
        Numbers numbers = new Numbers(source, table);
        TimedInteractions all = new TimedInteractions(table.file());
        Set<String> known = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        int leftOut = 0;
        while (table.next()) {
            String key = table.field(itemColumn);
            int of = keys.find(key);
            if (of < 0) {
                unknown.add(key);
                leftOut++;
                continue;
            }
            known.add(key);
            if (timeColumn >= 0) {
                numbers.readTime(timeColumn, true);
            }
            all.add(users.findOrAdd(table, userColumn, "user "), of, table.line(), numbers.time(), numbers.timeRest());
        }
        if (leftOut > 0) {
            String told = String.format(
                    Locale.ROOT,
                    "%s: %,d interaction%s with %,d of %,d items, which are not in %s, such as %s",
                    table.file(),
                    leftOut,
                    leftOut == 1 ? "" : "s",
                    unknown.size(),
                    unknown.size() + known.size(),
                    items,
                    keys.like(unknown));
            if (known.size() * MEETING_SHARE < known.size() + unknown.size()) {
                throw new DatasetException(told + ": the ids of the two files hardly meet; name the columns of the same"
                        + " ids, written in the same way");
            }
            source.notice(told + ": left out");
        }
        if (all.pairs().size() == 0) {
            throw source.error(table.file(), "", "this file has a header and no row; give one with interactions");
        }
        Splitter.split(
                builder, all, new Split(time == null ? SplitMethod.RANDOM : SplitMethod.TIME, Split.DEFAULT_SEED));
    }
}
