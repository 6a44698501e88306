package askwalk.dataset;

import askwalk.graph.IdBuffer;
import askwalk.graph.VertexType;

/** The locations of vertices of one type with consecutive ids in one file. */
final class VertexLocations {

    private final VertexType type;
    private final int firstId;
    private final String file;
    private final IdBuffer lines = new IdBuffer();

    VertexLocations(VertexType type, int firstId, String file) {
        this.type = type;
        this.firstId = firstId;
        this.file = file;
    }

    String file() {
        return file;
    }

    /** Returns whether a vertex would continue this range. */
    boolean continuesAt(VertexType itsType, int id) {
        return type == itsType && id == firstId + lines.size();
    }

    /** Adds the next vertex; line 0 means unknown. */
    void add(int line) {
        lines.add(line);
    }

    boolean has(VertexType itsType, int id) {
        return type == itsType && id >= firstId && id < firstId + lines.size();
    }

    /** Returns "file:line", or only the file if the line is unknown. */
    String place(int id) {
        int line = lines.get(id - firstId);
        return line == 0 ? file : file + ":" + line;
    }
}
