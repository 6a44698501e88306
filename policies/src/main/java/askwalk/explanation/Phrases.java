package askwalk.explanation;

import java.util.List;
import java.util.Locale;

/** Parts of sentences. */
final class Phrases {

    private Phrases() {}

    static String items(int count) {
        return number(count) + (count == 1 ? " item" : " items");
    }

    static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns names as a list, for instance {@code jazz, rock and calm}. */
    static String list(List<NamedVertex> vertices) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < vertices.size(); i++) {
            if (i > 0) {
                list.append(i == vertices.size() - 1 ? " and " : ", ");
            }
            list.append(vertices.get(i).name());
        }
        return list.toString();
    }

    /** Returns a reference to vertices named before: {@code both} or {@code all 3}; a single one is named again. */
    static String all(List<NamedVertex> vertices) {
        return switch (vertices.size()) {
            case 1 -> vertices.get(0).name();
            case 2 -> "both";
            default -> "all " + vertices.size();
        };
    }

    /** Returns for instance {@code is one of the 42 items}. */
    static String isOneOf(int count) {
        return count == 1 ? "is the only item" : "is one of the " + items(count);
    }
}
