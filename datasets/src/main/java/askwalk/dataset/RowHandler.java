package askwalk.dataset;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Receives rows from the CSV parser and stores the first line of the last one, even if parsing failed there. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<List<String>> {

    private List<String> fields = List.of();
    private int line;

    int line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = (int) startingLineNumber;
        fields = new ArrayList<>();
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        fields.add(new String(buf, offset, len));
    }

    @Override
    protected List<String> buildRecord() {
        return fields;
    }
}
