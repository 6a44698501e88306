package askwalk.insights;

import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the recommended items. Not safe for concurrent use. */
final class ItemTally {

    private static final class Counts {
        private final Tally<Response> responses = new Tally<>(Response.class);
        private long shown;
    }

    private final Map<String, Counts> items = new LinkedHashMap<>();

    void add(Showing list) {
        List<String> subjects = list.action().subjects();
        for (int i = 0; i < subjects.size(); i++) {
            Counts counts = items.computeIfAbsent(subjects.get(i), key -> new Counts());
            counts.shown++;
            if (list.fate() == Showing.Fate.ANSWERED) {
                counts.responses.add(list.responses().get(i));
            }
        }
    }

    List<ItemFigures> figures() {
        List<ItemFigures> figures = new ArrayList<>();
        items.forEach((key, counts) -> figures.add(new ItemFigures(
                key,
                counts.shown,
                counts.responses.count(Response.ACCEPTED),
                counts.responses.count(Response.REJECTED),
                counts.responses.count(Response.SEEN),
                counts.responses.count(Response.NOT_NOW),
                counts.responses.count(Response.UNKNOWN))));
        figures.sort(Comparator.comparingLong((ItemFigures item) -> -item.accepted())
                .thenComparingLong(item -> -item.shown())
                .thenComparing(ItemFigures::key));
        return figures;
    }
}
