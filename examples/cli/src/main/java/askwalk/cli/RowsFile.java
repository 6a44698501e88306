package askwalk.cli;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.PathFigures;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.simulation.Outcome;
import java.util.List;

/** The dialogues of one policy as CSV, with the users' and items' keys in the source. */
final class RowsFile {

    /** The columns of runs that kept no figures of paths. */
    static final String WITHOUT_PATHS = "index,user,item,success,actions,rank,questions";

    static final String HEADER = WITHOUT_PATHS + ",path_length,path_legal,fidelity";

    private RowsFile() {}

    static String text(List<DialogueRow> rows, Catalogue catalogue) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (DialogueRow row : rows) {
            Outcome outcome = row.outcome();
            text.append(row.index()).append(',');
            text.append(cell(catalogue.key(VertexType.USER, row.user()))).append(',');
            text.append(cell(catalogue.key(VertexType.ITEM, row.item()))).append(',');
            text.append(outcome.success()).append(',');
            text.append(outcome.actions()).append(',');
            text.append(outcome.rank()).append(',');
            text.append(outcome.questions()).append(',');
            text.append(path(row.path())).append('\n');
        }
        return text.toString();
    }

    /** What is not known is empty. */
    private static String path(PathFigures path) {
        return path == null
                ? ",,"
                : path.length() + "," + path.legal() + ","
                        + (Double.isNaN(path.fidelity()) ? "" : Double.toString(path.fidelity()));
    }

    private static String cell(String text) {
        String key = FormulaGuard.protect(text);
        return key.matches("[^,\"\r\n]*") ? key : '"' + key.replace("\"", "\"\"") + '"';
    }
}
