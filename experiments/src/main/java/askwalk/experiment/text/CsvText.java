package askwalk.experiment.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** The text of a CSV file, with line feeds on every platform and without formulas. */
public final class CsvText {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);

    /** Adds a line. */
    public void line(List<String> cells) {
        csv.writeRecord(cells.stream().map(FormulaGuard::protect).toList());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
