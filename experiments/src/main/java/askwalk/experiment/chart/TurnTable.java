package askwalk.experiment.chart;

import askwalk.experiment.text.CsvText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values of several policies for every turn, as a table. Not safe for concurrent use. */
public final class TurnTable {

    private final List<String> header = new ArrayList<>(List.of("turn"));
    private final List<List<Double>> columns = new ArrayList<>();

    /** Creates a table without policies. */
    public TurnTable() {}

    /** Adds a policy with its values for turns from 1; without values, its column is empty. */
    public void add(String policy, List<Double> values) {
        header.add(policy);
        columns.add(List.copyOf(values));
    }

    /** Returns whether no policy has values. */
    public boolean isEmpty() {
        return turns() == 0;
    }

    /** Returns a line for each turn: the turn, then a column for each policy. */
    public String csv() {
        CsvText csv = new CsvText();
        csv.line(header);
        for (int turn = 1; turn <= turns(); turn++) {
            List<String> line = new ArrayList<>(List.of(Integer.toString(turn)));
            for (List<Double> column : columns) {
                line.add(
                        column.isEmpty()
                                ? ""
                                : BigDecimal.valueOf(column.get(turn - 1)).toPlainString());
            }
            csv.line(line);
        }
        return csv.toString();
    }

    private int turns() {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }
}
