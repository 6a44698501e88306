package askwalk.dataset.doctor;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.SourceFolder;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;

/**
 * A data set folder after reading, as input to the doctor's checks. It creates the errors that the checks report, each
 * with the location (file, line and field) of the vertex or pair concerned.
 *
 * @param layout the name of the layout
 * @param source the folder, which collects issues
 * @param builder the builder with the vertices, edges and tuples that were read
 */
record Inspection(String layout, SourceFolder source, DatasetBuilder builder) {

    int count(VertexType type) {
        return builder.count(type);
    }

    /** Returns the number of fine attributes; the ids of the coarse ones follow. */
    int fineAttributes() {
        return builder.count(VertexType.ATTRIBUTE) - builder.coarseAttributes();
    }

    String describe(VertexType type, int id) {
        return type.word() + " '" + builder.key(type, id) + "'";
    }

    /** Creates an error at the definition of a vertex or, if it has none, at its first use. */
    DatasetException at(VertexType type, int id, String message) {
        String place = builder.place(type, id);
        if (!place.isEmpty()) {
            int colon = place.lastIndexOf(':');
            if (colon < 0) {
                return source.error(place, "", message);
            }
            String file = place.substring(0, colon);
            String field = holdsTuples(file) ? type.word() : "id";
            return source.error(file, place.substring(colon) + ":" + field, message);
        }
        for (Role role : Role.values()) {
            LocatedPairs tuples = builder.tuples(role);
            for (int row = 0; row < tuples.size() && type != VertexType.ATTRIBUTE; row++) {
                if (id == (type == VertexType.USER ? tuples.from(row) : tuples.to(row))) {
                    return at(tuples, row, type.word(), message);
                }
            }
        }
        LocatedPairs carried = builder.edges(Relation.HAS_ATTRIBUTE);
        for (int row = 0; row < carried.size() && type == VertexType.ATTRIBUTE; row++) {
            if (carried.to(row) == id) {
                return at(carried, row, type.word(), message);
            }
        }
        return source.error("", "", message);
    }

    private boolean holdsTuples(String file) {
        for (Role role : Role.values()) {
            if (builder.tuples(role).file().equals(file)) {
                return true;
            }
        }
        return false;
    }

    /** Creates an error at a pair. */
    DatasetException at(LocatedPairs pairs, int row, String field, String message) {
        return source.error(pairs.file(row), pairs.place(row) + (pairs.column(row) == 0 ? ":" + field : ""), message);
    }

    /** Creates an error at a column of the file that lists the items, or at the folder if there is no such file. */
    DatasetException atItemColumn(String column, String message) {
        String place = count(VertexType.ITEM) == 0 ? "" : builder.place(VertexType.ITEM, 0);
        int colon = place.lastIndexOf(':');
        return colon < 0
                ? source.error(place, "", message)
                : source.error(place.substring(0, colon), ":1:" + column, message);
    }
}
