package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.graph.KeyLookup;
import askwalk.graph.Numbers;
import askwalk.graph.VertexType;
import askwalk.io.StagedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads and writes files of {@link AnswerRates}: text in UTF-8 with a tab between fields and the header
 * {@code attribute answered_if_present answered_if_absent wrong}. Attributes are given by key or name, {@value #OTHERS}
 * stands for all that have no row of their own; without it, these are always answered and never wrongly. All methods
 * are safe for concurrent use.
 */
public final class AnswerRatesFile {

    private static final List<String> HEADER =
            List.of("attribute", "answered_if_present", "answered_if_absent", "wrong");
    private static final int RATES = HEADER.size() - 1;

    /** The row of all attributes without a row of their own. */
    private static final String OTHERS = "*";

    private static final List<Double> ALWAYS_RIGHT = List.of(1.0, 1.0, 0.0);
    private static final Pattern RATE = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private final String file;
    private final KeyLookup lookup;

    /** The line of each attribute that has one; that of the others has the key -1. */
    private final Map<Integer, Integer> lines = new HashMap<>();

    /** The rates of each attribute; null as long as it has none. */
    private final double[][] rates;

    private double[] others = row(ALWAYS_RIGHT);

    private AnswerRatesFile(String file, Catalogue catalogue) {
        this.file = file;
        lookup = new KeyLookup(catalogue);
        rates = new double[catalogue.size(VertexType.ATTRIBUTE)][];
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param catalogue the keys and names of the attributes
     * @return the rates of all attributes of the catalogue
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not of this format, gives an attribute twice or one that is
     *     unknown, or a rate is not from 0 to 1; the message is one line with the place
     */
    public static AnswerRates read(Path file, Catalogue catalogue) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readString(file), catalogue);
    }

    /**
     * Reads a text.
     *
     * @param name the name of the text, for messages
     * @param text the lines
     * @param catalogue the keys and names of the attributes
     * @return the rates of all attributes of the catalogue
     * @throws IllegalArgumentException as for a file
     */
    public static AnswerRates read(String name, String text, Catalogue catalogue) {
        AnswerRatesFile reader = new AnswerRatesFile(name, catalogue);
        reader.readAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return reader.rates();
    }

    /**
     * Writes a file, which replaces an existing one.
     *
     * @param file the file
     * @param rates the rates
     * @param catalogue the keys of the attributes
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException as for a text
     */
    public static void write(Path file, AnswerRates rates, Catalogue catalogue) throws IOException {
        try (StagedFile staged = StagedFile.write(file, text(rates, catalogue))) {
            staged.replace();
        }
    }

    /**
     * Returns the content of a file. The most frequent rates are in the row of all other attributes; the rows of
     * attributes are in the order of their ids.
     *
     * @param rates the rates
     * @param catalogue the keys of the attributes
     * @return the text, from which {@link #read(String, String, Catalogue)} returns equal rates
     * @throws IllegalArgumentException if the rates are not of as many attributes as the catalogue, or the key of an
     *     attribute cannot be written: one with a tab or line end, or {@value #OTHERS}
     */
    public static String text(AnswerRates rates, Catalogue catalogue) {
        if (rates.attributeCount() != catalogue.size(VertexType.ATTRIBUTE)) {
            throw new IllegalArgumentException("the rates are of " + rates.attributeCount()
                    + " attributes, but the catalogue has " + catalogue.size(VertexType.ATTRIBUTE) + " of them");
        }
        List<Double> usual = mostFrequent(rates);
        StringBuilder text = new StringBuilder(String.join("\t", HEADER)).append('\n');
        append(text, OTHERS, usual);
        for (int attribute = 0; attribute < rates.attributeCount(); attribute++) {
            List<Double> own = row(rates, attribute);
            if (!own.equals(usual)) {
                append(text, writableKey(catalogue, attribute), own);
            }
        }
        return text.toString();
    }

    private static List<Double> mostFrequent(AnswerRates rates) {
        Map<List<Double>, Integer> counts = new LinkedHashMap<>();
        for (int attribute = 0; attribute < rates.attributeCount(); attribute++) {
            counts.merge(row(rates, attribute), 1, Integer::sum);
        }
        List<Double> most = ALWAYS_RIGHT;
        for (Map.Entry<List<Double>, Integer> each : counts.entrySet()) {
            most = each.getValue() > counts.getOrDefault(most, 0) ? each.getKey() : most;
        }
        return most;
    }

    private static List<Double> row(AnswerRates rates, int attribute) {
        return List.of(rates.answeredIfPresent(attribute), rates.answeredIfAbsent(attribute), rates.wrong(attribute));
    }

    private static double[] row(List<Double> rates) {
        return rates.stream().mapToDouble(rate -> rate).toArray();
    }

    private static String writableKey(Catalogue catalogue, int attribute) {
        String key = catalogue.key(VertexType.ATTRIBUTE, attribute);
        if (key.equals(OTHERS) || key.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r')) {
            throw new IllegalArgumentException("the rates of the attribute with the key '" + key
                    + "' cannot be written; change the key in the source");
        }
        return key;
    }

    private static void append(StringBuilder text, String attribute, List<Double> rates) {
        text.append(attribute);
        rates.forEach(rate -> text.append('\t').append(Numbers.text(rate)));
        text.append('\n');
    }

    private void readAll(String text) {
        List<String> all = text.lines().toList();
        int count = all.size();
        while (count > 0 && all.get(count - 1).isEmpty()) {
            count--;
        }
        String expected = "expected the columns " + String.join(", ", HEADER) + ", separated by tabs,";
        if (count == 0) {
            throw new IllegalArgumentException(
                    file + ": the file is empty; " + expected + " and a row for each attribute");
        }
        if (!all.get(0).equals(String.join("\t", HEADER))) {
            throw wrong(1, "", expected + " but found " + all.get(0).replace("\t", ", "));
        }
        for (int line = 2; line <= count; line++) {
            readRow(line, all.get(line - 1));
        }
    }

    private void readRow(int line, String row) {
        String[] fields = row.split("\t", -1);
        if (fields.length != HEADER.size()) {
            throw wrong(
                    line,
                    "",
                    "expected " + HEADER.size() + " fields, but found " + fields.length
                            + "; put one tab between two fields and none inside one");
        }
        int attribute = fields[0].equals(OTHERS) ? -1 : attribute(line, fields[0]);
        Integer earlier = lines.putIfAbsent(attribute, line);
        if (earlier != null) {
            throw wrong(
                    line, HEADER.get(0), "'" + fields[0] + "' is already in line " + earlier + "; remove one of both");
        }
        double[] own = new double[RATES];
        for (int i = 0; i < RATES; i++) {
            own[i] = rate(line, HEADER.get(i + 1), fields[i + 1]);
        }
        if (attribute < 0) {
            others = own;
        } else {
            rates[attribute] = own;
        }
    }

    private int attribute(int line, String text) {
        try {
            return lookup.id(VertexType.ATTRIBUTE, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + line + ":" + HEADER.get(0) + ": " + e.getMessage(), e);
        }
    }

    private double rate(int line, String column, String text) {
        double rate = RATE.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(rate <= 1)) {
            throw wrong(line, column, "expected a number from 0 to 1, such as 0.95, but found '" + text + "'");
        }
        return rate;
    }

    private IllegalArgumentException wrong(int line, String column, String message) {
        return new IllegalArgumentException(
                file + ":" + line + (column.isEmpty() ? "" : ":" + column) + ": " + message);
    }

    private AnswerRates rates() {
        double[][] columns = new double[RATES][rates.length];
        for (int attribute = 0; attribute < rates.length; attribute++) {
            double[] own = rates[attribute] == null ? others : rates[attribute];
            for (int i = 0; i < RATES; i++) {
                columns[i][attribute] = own[i];
            }
        }
        return AnswerRates.of(columns[0], columns[1], columns[2]);
    }
}
