package askwalk.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row of {@link AttributeLists} that can be compared. */
public record Row(int item, Ids attributes) {

    public static Row of(int item, int... attributes) {
        return new Row(item, Ids.of(attributes));
    }

    public static List<Row> all(AttributeLists lists) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < lists.size(); row++) {
            int[] attributes = Arrays.copyOfRange(lists.attributes(), lists.starts()[row], lists.ends()[row]);
            rows.add(new Row(lists.items()[row], Ids.of(attributes)));
        }
        return rows;
    }
}
