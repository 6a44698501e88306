package askwalk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** A CSV file as a text, with line feeds on every platform. */
final class CsvText {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);

    void line(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
