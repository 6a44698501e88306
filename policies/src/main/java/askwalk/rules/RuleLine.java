package askwalk.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a file of rules: words, and values after a colon. A word or value in double quotes may contain anything;
 * two double quotes within them stand for one.
 *
 * @param words the words before the colon
 * @param values the values after it, which commas separate; null without a colon
 */
record RuleLine(List<String> words, List<String> values) {

    /**
     * Parses a line. A number sign at the beginning or after white space begins a comment.
     *
     * @throws IllegalArgumentException if a quotation mark is missing, or a value is empty
     */
    static RuleLine parse(String line) {
        return new Parser(line).parse();
    }

    private static final class Parser {

        private final String line;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private List<String> values;
        private boolean isQuoted;
        private int at;

        Parser(String line) {
            this.line = line;
        }

        RuleLine parse() {
            boolean afterSpace = true;
            for (; at < line.length(); at++) {
                char c = line.charAt(at);
                if (c == '#' && afterSpace) {
                    break;
                }
                afterSpace = Character.isWhitespace(c);
                accept(c, afterSpace);
            }
            end(values != null);
            return new RuleLine(words, values);
        }

        private void accept(char c, boolean isSpace) {
            if (c == '"' && part.toString().isBlank()) {
                part.setLength(0);
                quoted();
            } else if (values == null && c == ':') {
                end(false);
                values = new ArrayList<>();
            } else if (values == null && isSpace) {
                end(false);
            } else if (values != null && c == ',') {
                end(true);
            } else if (isQuoted && !isSpace) {
                throw new IllegalArgumentException(
                        "unexpected '" + c + "' after a closing quotation mark; separate values by commas");
            } else if (!isQuoted) {
                part.append(c);
            }
        }

        private void quoted() {
            isQuoted = true;
            for (at++; at < line.length(); at++) {
                if (line.charAt(at) != '"') {
                    part.append(line.charAt(at));
                } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    part.append('"');
                    at++;
                } else {
                    return;
                }
            }
            throw new IllegalArgumentException("a quotation mark is not closed");
        }

        private void end(boolean isValue) {
            String text = isQuoted ? part.toString() : part.toString().strip();
            if (isValue && text.isEmpty()) {
                throw new IllegalArgumentException("a value is missing after the colon or a comma");
            }
            if (isValue) {
                values.add(text);
            } else if (!text.isEmpty()) {
                words.add(text);
            }
            part.setLength(0);
            isQuoted = false;
        }
    }
}
