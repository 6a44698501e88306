package askwalk.experiment.run;

import askwalk.conversation.Accounting;
import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.DialogueTrace;
import askwalk.evaluation.PathFigures;
import askwalk.experiment.text.FormulaGuard;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.simulation.Outcome;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows files of runs on one data set. A user or item has the same number in all files. */
final class RowsReader {

    private static final List<String> HEADER = RowsFile.HEADER;
    private static final Set<List<String>> HEADERS =
            Set.of(HEADER, RowsFile.WITHOUT_TURNS, RowsFile.FORMER_HEADER, RowsFile.WITHOUT_PATHS);
    private static final int TURNS = HEADER.indexOf("turns");
    private static final int WANTED = HEADER.indexOf("wanted");

    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern REAL_NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+(E-?[0-9]{1,2})?");

    /** Returns the number of a user or item by its key. */
    private interface Numbers {
        int of(String where, String key);
    }

    private final Numbers users;
    private final Numbers items;

    /** Creates a reader that numbers users and items in order of appearance. */
    RowsReader() {
        Map<String, Integer> usersByKey = new HashMap<>();
        Map<String, Integer> itemsByKey = new HashMap<>();
        users = (where, key) -> usersByKey.computeIfAbsent(key, added -> usersByKey.size());
        items = (where, key) -> itemsByKey.computeIfAbsent(key, added -> itemsByKey.size());
    }

    /** Creates a reader that uses the ids of a data set. */
    RowsReader(Catalogue catalogue) {
        users = (where, key) -> known(catalogue, VertexType.USER, where, key);
        items = (where, key) -> known(catalogue, VertexType.ITEM, where, key);
    }

    private static int known(Catalogue catalogue, VertexType type, String where, String key) {
        int id = catalogue.idOfKey(type, key);
        if (id < 0) {
            throw new RunException(where + ":" + type.word() + ": '" + key + "' is not in the data set", null);
        }
        return id;
    }

    List<DialogueRow> read(Path file, Protocol protocol) {
        List<DialogueRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<String> header = null;
            for (CsvRecord line : reader) {
                String where = file + ":" + line.getStartingLineNumber();
                if (header == null) {
                    header = header(where, line.getFields());
                } else {
                    DialogueRow row = row(where, header, line.getFields(), protocol);
                    requireOrder(where, rows, row);
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new RunException(file + ": cannot be read as rows of dialogues; run the experiment again", e);
        }
        if (rows.isEmpty()) {
            throw new RunException(file + ": there are no dialogues", null);
        }
        return rows;
    }

    private static List<String> header(String where, List<String> fields) {
        if (!HEADERS.contains(fields)) {
            throw new RunException(where + ": expected the columns " + String.join(",", HEADER), null);
        }
        return fields;
    }

    private DialogueRow row(String where, List<String> header, List<String> fields, Protocol protocol) {
        if (fields.size() != header.size() || !FLAG.matcher(fields.get(3)).matches()) {
            throw new RunException(where + ": expected " + String.join(",", header), null);
        }
        boolean success = fields.get(3).equals("true");
        int actions = number(where, fields, 4, success ? 1 : 0, protocol.maxActions());
        int rank = number(where, fields, 5, success ? 1 : 0, success ? protocol.listSize() : 0);
        int questions = number(where, fields, 6, 0, actions);
        int index = number(where, fields, 0, 0, Integer.MAX_VALUE);
        int user = users.of(where, FormulaGuard.restore(fields.get(1)));
        int item = items.of(where, FormulaGuard.restore(fields.get(2)));
        Outcome outcome = new Outcome(success, actions, rank, questions);
        PathFigures path = header.size() > RowsFile.WITHOUT_PATHS.size() ? path(where, fields, success) : null;
        try {
            DialogueRow row = new DialogueRow(index, user, item, outcome, path, trace(where, fields));
            requireTurnsOf(protocol, row);
            return row;
        } catch (IllegalArgumentException e) {
            throw new RunException(where + ":turns: " + e.getMessage(), e);
        }
    }

    /** Returns the turns of a dialogue; null if the file has none. */
    private static DialogueTrace trace(String where, List<String> fields) {
        return fields.size() <= WANTED
                        || (fields.get(TURNS).isEmpty() && fields.get(WANTED).isEmpty())
                ? null
                : new DialogueTrace(fields.get(TURNS), number(where, fields, WANTED, 1, Integer.MAX_VALUE));
    }

    /** Requires as many turns as the protocol allows, and as many actions as turns without free ones. */
    private static void requireTurnsOf(Protocol protocol, DialogueRow row) {
        DialogueTrace trace = row.trace();
        if (trace == null) {
            return;
        }
        int free = protocol.accounting() == Accounting.EVERY_ACTION ? 0 : Accounting.MAX_FREE;
        int counted = row.outcome().success() ? trace.firstHit() : trace.length();
        if (row.outcome().actions() < counted - free) {
            throw new IllegalArgumentException("there are " + row.outcome().actions() + " actions, but '"
                    + trace.turns() + "' has " + counted
                    + (row.outcome().success() ? " turns up to the first hit" : " turns"));
        }
        if (trace.length() > protocol.maxActions() + free) {
            throw new IllegalArgumentException("'" + trace.turns() + "' has " + trace.length()
                    + " turns, but the protocol allows " + (protocol.maxActions() + free));
        }
    }

    private static PathFigures path(String where, List<String> fields, boolean success) {
        int length = number(where, fields, 7, 0, Integer.MAX_VALUE);
        if (!FLAG.matcher(fields.get(8)).matches()) {
            throw new RunException(
                    where + ":" + HEADER.get(8) + ": '" + fields.get(8) + "', expected true or false", null);
        }
        String effect = fields.get(9);
        if (!effect.isEmpty() && !(success && REAL_NUMBER.matcher(effect).matches())) {
            throw new RunException(
                    where + ":" + HEADER.get(9) + ": '" + effect + "', expected "
                            + (success ? "a number with a decimal point" : "nothing, since the dialogue failed"),
                    null);
        }
        return new PathFigures(
                length, fields.get(8).equals("true"), effect.isEmpty() ? Double.NaN : Double.parseDouble(effect));
    }

    /** Requires ascending indices, since a duplicate row would count twice. */
    private static void requireOrder(String where, List<DialogueRow> before, DialogueRow row) {
        if (!before.isEmpty() && before.get(before.size() - 1).index() >= row.index()) {
            throw new RunException(where + ":index: expected a larger one than in the line before", null);
        }
    }

    private static int number(String where, List<String> fields, int column, int min, int max) {
        String text = fields.get(column);
        if (WHOLE_NUMBER.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw new RunException(
                where + ":" + HEADER.get(column) + ": '" + text + "', expected a whole number from " + min + " to "
                        + max,
                null);
    }
}
