package askwalk.cli;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.simulation.Outcome;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows files of one run. Users and items get numbers of their own, the same in all files of the run. */
final class StoredRows {

    private static final List<String> HEADER = List.of(RowsFile.HEADER.strip().split(",", -1));

    private final Map<String, Integer> users = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();

    List<DialogueRow> read(Path folder, JsonFile name, Protocol protocol) {
        Path file = folder.resolve(name.text());
        if (!file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new FailureException(name.where() + ": expected a file of the run directory", null);
        }
        List<DialogueRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            boolean first = true;
            for (CsvRecord line : reader) {
                String where = file + ":" + line.getStartingLineNumber();
                if (first && !line.getFields().equals(HEADER)) {
                    throw new FailureException(where + ": expected the columns " + String.join(",", HEADER), null);
                }
                if (!first) {
                    DialogueRow row = row(where, line.getFields(), protocol);
                    requireOrder(where, rows, row);
                    rows.add(row);
                }
                first = false;
            }
        } catch (IOException | CsvParseException e) {
            throw new FailureException(file + ": this cannot be read as rows of dialogues; run it again", e);
        }
        if (rows.isEmpty()) {
            throw new FailureException(file + ": there is no dialogue", null);
        }
        return rows;
    }

    private DialogueRow row(String where, List<String> fields, Protocol protocol) {
        if (fields.size() != HEADER.size() || !fields.get(3).matches("true|false")) {
            throw new FailureException(where + ": expected " + String.join(",", HEADER), null);
        }
        boolean success = fields.get(3).equals("true");
        int actions = number(where, fields, 4, success ? 1 : 0, protocol.maxActions());
        int rank = number(where, fields, 5, success ? 1 : 0, success ? protocol.listSize() : 0);
        int questions = number(where, fields, 6, 0, actions);
        int index = number(where, fields, 0, 0, Integer.MAX_VALUE);
        int user = users.computeIfAbsent(fields.get(1), key -> users.size());
        int item = items.computeIfAbsent(fields.get(2), key -> items.size());
        return new DialogueRow(index, user, item, new Outcome(success, actions, rank, questions));
    }

    /** A row that stands twice would count twice. */
    private static void requireOrder(String where, List<DialogueRow> before, DialogueRow row) {
        if (!before.isEmpty() && before.get(before.size() - 1).index() >= row.index()) {
            throw new FailureException(where + ":index: expected a larger one than in the line before", null);
        }
    }

    private static int number(String where, List<String> fields, int column, int least, int most) {
        String text = fields.get(column);
        if (text.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new FailureException(
                where + ":" + HEADER.get(column) + ": '" + text + "', expected a whole number from " + least + " to "
                        + most,
                null);
    }
}
