package askwalk.cli.chat;

import askwalk.experiment.NameLookup;
import askwalk.graph.Catalogue;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names of attributes that a user can begin with. */
final class OpeningNames {

    private static final int SHOWN = 12;

    private final WalkView walk;
    private final Catalogue catalogue;
    private final Wording wording;
    private final int maxNameParts;

    /** Reads the names on a walk without an opening. */
    OpeningNames(WalkView walk, Wording wording) {
        this.walk = walk;
        this.wording = wording;
        catalogue = walk.graph().catalogue();
        maxNameParts = maxNameParts();
    }

    /**
     * Adds the attributes named in a line. Names may contain commas: of several names that start at a position, the
     * longest counts.
     *
     * @return the first unknown name; null if all are known
     */
    String read(String line, IdBuffer liked) {
        String[] parts = line.split(",", -1);
        int start = 0;
        while (start < parts.length) {
            if (parts[start].isBlank()) {
                start++;
                continue;
            }
            int end = Math.min(parts.length, start + maxNameParts);
            int id = -1;
            while (id < 0 && end > start) {
                id = carried(wording.attributesOfName(joined(parts, start, end), catalogue));
                end -= id < 0 ? 1 : 0;
            }
            if (id < 0) {
                return parts[start].strip();
            }
            if (!Ids.copyOf(liked).contains(id)) {
                liked.add(id);
            }
            start = end;
        }
        return null;
    }

    /** Returns the largest number of parts into which commas divide a name. */
    private int maxNameParts() {
        int max = 1;
        for (int id = 0; id < catalogue.size(VertexType.ATTRIBUTE); id++) {
            max = Math.max(max, parts(catalogue.attributeName(id)));
            max = Math.max(max, parts(wording.attribute(id, catalogue)));
        }
        return max;
    }

    private static int parts(String name) {
        return 1 + (int) name.chars().filter(c -> c == ',').count();
    }

    private static String joined(String[] parts, int start, int end) {
        return String.join(",", Arrays.asList(parts).subList(start, end)).strip();
    }

    /** Returns a sentence with the most similar name; empty if there is no name. */
    String suggestion(String unknown) {
        List<String> names = all();
        return names.isEmpty() ? "" : wording.text(Message.NAME_SUGGESTION, "name", NameLookup.nearest(unknown, names));
    }

    /** Returns the first attribute that some item carries, or -1 if there is none. */
    private int carried(Ids attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            if (walk.count(attributes.get(i)) > 0) {
                return attributes.get(i);
            }
        }
        return -1;
    }

    /**
     * Returns the names of the attributes that most items carry, without derived ones, of which no one thinks first.
     */
    List<String> common() {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < walk.reachable().size(); i++) {
            if (!walk.graph().schema().isDerived(walk.reachable().get(i))) {
                ids.add(walk.reachable().get(i));
            }
        }
        ids.sort((a, b) -> Integer.compare(walk.count(b), walk.count(a)));
        return ids.stream()
                .limit(SHOWN)
                .map(id -> wording.attribute(id, catalogue))
                .toList();
    }

    private List<String> all() {
        List<String> names = new ArrayList<>();
        for (int id = 0; id < catalogue.size(VertexType.ATTRIBUTE); id++) {
            if (carried(Ids.of(id)) >= 0) {
                names.add(wording.attribute(id, catalogue));
            }
        }
        return names;
    }
}
