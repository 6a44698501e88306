package askwalk.cli;

import askwalk.evaluation.DialogueRow;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.simulation.Outcome;
import java.util.List;

/** The dialogues of one policy as CSV, with the users' and items' keys in the source. */
final class RowsFile {

    static final String HEADER = "index,user,item,success,actions,rank,questions\n";

    private RowsFile() {}

    static String text(List<DialogueRow> rows, Catalogue catalogue) {
        StringBuilder text = new StringBuilder(HEADER);
        for (DialogueRow row : rows) {
            Outcome outcome = row.outcome();
            text.append(row.index()).append(',');
            text.append(quoted(catalogue.key(VertexType.USER, row.user()))).append(',');
            text.append(quoted(catalogue.key(VertexType.ITEM, row.item()))).append(',');
            text.append(outcome.success()).append(',');
            text.append(outcome.actions()).append(',');
            text.append(outcome.rank()).append(',');
            text.append(outcome.questions()).append('\n');
        }
        return text.toString();
    }

    private static String quoted(String key) {
        return key.matches("[^,\"\r\n]*") ? key : '"' + key.replace("\"", "\"\"") + '"';
    }
}
