package askwalk.dataset;

import askwalk.graph.IdBuffer;
import askwalk.graph.VertexType;

/** Where some vertices of one type, with consecutive ids, stand in one file. */
final class Vertices {

    private final VertexType type;
    private final int firstId;
    private final String file;
    private final IdBuffer lines = new IdBuffer();

    Vertices(VertexType type, int firstId, String file) {
        this.type = type;
        this.firstId = firstId;
        this.file = file;
    }

    String file() {
        return file;
    }

    /** Says whether a vertex would be the next of these. */
    boolean continuesAt(VertexType itsType, int id) {
        return type == itsType && id == firstId + lines.size();
    }

    /** Adds the next vertex; line 0 is not known. */
    void add(int line) {
        lines.add(line);
    }

    boolean has(VertexType itsType, int id) {
        return type == itsType && id >= firstId && id < firstId + lines.size();
    }

    /** Returns "file:line", or the file alone if the line is not known. */
    String place(int id) {
        int line = lines.get(id - firstId);
        return line == 0 ? file : file + ":" + line;
    }
}
