package askwalk.experiment.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** A CSV file for people as a text, with line feeds on every platform and no cell that is a formula. */
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
