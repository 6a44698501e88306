package askwalk.experiment.run;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.DialogueTrace;
import askwalk.evaluation.PathFigures;
import askwalk.experiment.text.CsvText;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The dialogues of one policy as CSV, with the keys of users and items in the source data. */
final class RowsFile {

    /** The columns of former runs without path figures. */
    static final List<String> WITHOUT_PATHS =
            List.of("index", "user", "item", "success", "actions", "rank", "questions");

    /** The columns of former runs without turns. */
    static final List<String> WITHOUT_TURNS = with(WITHOUT_PATHS, "path_length", "path_valid", "answer_effect");

    /** A former header; its columns have the same meaning as those without turns. */
    static final List<String> FORMER_HEADER = with(WITHOUT_PATHS, "path_length", "path_legal", "fidelity");

    static final List<String> HEADER = with(WITHOUT_TURNS, "turns", "wanted");

    private RowsFile() {}

    private static List<String> with(List<String> before, String... columns) {
        return Stream.concat(before.stream(), Stream.of(columns)).toList();
    }

    static String text(List<DialogueRow> rows, Catalogue catalogue) {
        CsvText csv = new CsvText();
        csv.line(HEADER);
        for (DialogueRow row : rows) {
            Outcome outcome = row.outcome();
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(row.index()),
                    catalogue.key(VertexType.USER, row.user()),
                    catalogue.key(VertexType.ITEM, row.item()),
                    Boolean.toString(outcome.success()),
                    Integer.toString(outcome.actions()),
                    Integer.toString(outcome.rank()),
                    Integer.toString(outcome.questions())));
            cells.addAll(path(row.path()));
            cells.addAll(trace(row.trace()));
            csv.line(cells);
        }
        return csv.toString();
    }

    /** Returns the cells of the path figures; unknown figures are empty. */
    private static List<String> path(PathFigures path) {
        return path == null
                ? List.of("", "", "")
                : List.of(
                        Integer.toString(path.length()),
                        Boolean.toString(path.valid()),
                        Double.isNaN(path.answerEffect()) ? "" : Double.toString(path.answerEffect()));
    }

    /** Returns the cells of the turns; without turns they are empty. */
    private static List<String> trace(DialogueTrace trace) {
        return trace == null ? List.of("", "") : List.of(trace.turns(), Integer.toString(trace.wanted()));
    }
}
