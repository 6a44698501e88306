package askwalk.dataset.factcrs;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Pairs;
import askwalk.dataset.SourceFolder;
import askwalk.graph.VertexType;
import java.util.Map;
import java.util.TreeMap;

/** Vertices of one type that the files number; their ascending numbers give the dense ids. */
final class NumericVertices {

    private record Spot(String file, int line) {}

    private final SourceFolder source;
    private final VertexType type;
    private final String file;
    private final TreeMap<Integer, Spot> spots = new TreeMap<>();
    private final Map<Integer, Integer> ids = new TreeMap<>();

    /** Makes an empty list of vertices that should be in a file, which messages name. */
    NumericVertices(SourceFolder source, VertexType type, String file) {
        this.source = source;
        this.type = type;
        this.file = file;
    }

    /** Notes a number and where it stands, in line 0 if there are none; the first place counts. */
    void note(int number, String where, int line) {
        spots.putIfAbsent(number, new Spot(where, line));
    }

    /** Notes the second numbers of pairs. */
    void noteTargets(Pairs pairs) {
        for (int row = 0; row < pairs.size(); row++) {
            note(pairs.to(row), pairs.file(), pairs.line(row));
        }
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    /** Adds the vertices; from then on their dense ids are known. */
    void addTo(DatasetBuilder builder) {
        spots.forEach((number, spot) -> {
            String name = type.word() + " " + number;
            ids.put(number, builder.add(type, Integer.toString(number), name, spot.file(), spot.line()));
        });
    }

    /** Returns the dense id of a number, or -1. */
    int id(int number) {
        return ids.getOrDefault(number, -1);
    }

    /** Says that a number is not there, and what to do. */
    String dangling(int number) {
        return type.word() + " " + number + " is not in " + file + "; add it there or take it out here";
    }

    /** Puts pairs over to dense ids; a second number that is not there is a flaw, and its pair is left out. */
    Pairs dense(Pairs pairs, NumericVertices targets) {
        Pairs dense = new Pairs(pairs.file());
        for (int row = 0; row < pairs.size(); row++) {
            int target = targets.id(pairs.to(row));
            if (target < 0) {
                source.flaw(source.error(
                        pairs.file(),
                        pairs.place(row),
                        type.word() + " '" + pairs.from(row) + "': " + targets.dangling(pairs.to(row))));
            } else {
                dense.add(id(pairs.from(row)), target, pairs.line(row), pairs.column(row));
            }
        }
        return dense;
    }

    /** Puts those pairs over to dense ids of which both numbers are there. */
    Pairs denseIfKnown(Pairs pairs, NumericVertices targets) {
        Pairs dense = new Pairs(pairs.file());
        for (int row = 0; row < pairs.size(); row++) {
            int from = id(pairs.from(row));
            int to = targets.id(pairs.to(row));
            if (from >= 0 && to >= 0) {
                dense.add(from, to, pairs.line(row), pairs.column(row));
            }
        }
        return dense;
    }
}
