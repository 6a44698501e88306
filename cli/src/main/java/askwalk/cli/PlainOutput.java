package askwalk.cli;

import askwalk.graph.DisplayText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * A writer that replaces control characters in data, database contents and messages by U+FFFD. Tabs and line ends are
 * kept.
 */
final class PlainOutput extends FilterWriter {

    private PlainOutput(Writer out) {
        super(out);
    }

    /** Returns a filtering writer around another one. */
    static PrintWriter to(PrintWriter out) {
        return new PrintWriter(new PlainOutput(out), true);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        write(String.valueOf(chars, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(DisplayText.lines(text.substring(offset, offset + length)));
    }
}
