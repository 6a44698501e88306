package askwalk.conversation.tools;

import askwalk.conversation.Conversations;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.NearestName;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Finds users and attributes by names or keys on one graph. Immutable and safe for concurrent use. */
final class ToolNames {

    private static final int SUGGESTED = 5;

    private final KnowledgeGraph graph;
    private final Catalogue catalogue;
    private final Wording wording;
    private final NameIndex attributes;
    private final int[] carriers;

    ToolNames(Conversations conversations, NameIndex attributes) {
        graph = conversations.graph();
        catalogue = graph.catalogue();
        wording = conversations.wording();
        this.attributes = attributes;
        carriers = new int[graph.count(VertexType.ATTRIBUTE)];
        graph.attributeCounts(Constraints.NONE, carriers);
    }

    /** Returns whether these names are those of the conversations. */
    boolean isOf(Conversations conversations) {
        return graph == conversations.graph() && wording == conversations.wording();
    }

    List<NamedKey> attributes(String prefix, int limit) {
        return attributes.find(prefix, limit);
    }

    /** Returns the user with a name, otherwise the one with a key. */
    int user(String text) {
        Ids found = catalogue.idsOfName(VertexType.USER, text);
        if (found.size() == 1) {
            return found.get(0);
        }
        int byKey = catalogue.idOfKey(VertexType.USER, text);
        if (byKey >= 0) {
            return byKey;
        }
        throw new ToolProblemException("user: "
                + (found.isEmpty() ? "there is no user" : "there are " + found.size() + " users")
                + " with the name '" + ToolArguments.shown(text)
                + "', and none with this key: expected the name or key of one user, or no user for a new one");
    }

    /** Returns the attributes with names or keys, each once. */
    Ids attributes(String place, List<String> texts) {
        List<Integer> ids = new ArrayList<>();
        for (String text : texts) {
            int id = attribute(place + "[" + texts.indexOf(text) + "]", text);
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return Ids.of(ids.stream().mapToInt(Integer::intValue).toArray());
    }

    private int attribute(String place, String text) {
        Ids named = wording.attributesOfName(text, catalogue);
        if (named.size() == 1) {
            return carried(place, named.get(0));
        }
        int byKey = catalogue.idOfKey(VertexType.ATTRIBUTE, text);
        if (byKey >= 0) {
            return carried(place, byKey);
        }
        String shown = ToolArguments.shown(text);
        if (named.isEmpty()) {
            List<NamedKey> suggestions = suggestions(text);
            throw new ToolProblemException(
                    place + ": there is no attribute '" + shown + "': expected a name or key, " + either(suggestions),
                    suggestions);
        }
        List<NamedKey> all = new ArrayList<>();
        named.forEach(id -> all.add(named(id)));
        throw new ToolProblemException(
                place + ": there are " + all.size() + " attributes '" + shown + "': expected the key of one, "
                        + String.join(
                                " or ",
                                all.stream().limit(SUGGESTED).map(NamedKey::key).toList()),
                all.subList(0, Math.min(SUGGESTED, all.size())));
    }

    private int carried(String place, int attribute) {
        if (carriers[attribute] == 0) {
            NamedKey none = named(attribute);
            throw new ToolProblemException(
                    place + ": no item has '" + none.name() + "': expected an attribute that find_attributes lists");
        }
        return attribute;
    }

    private static String either(List<NamedKey> suggestions) {
        return suggestions.isEmpty()
                ? "as find_attributes lists them"
                : "such as "
                        + String.join(
                                ", ",
                                suggestions.stream()
                                        .map(each -> "'" + each.name() + "'")
                                        .toList());
    }

    /** Returns the names that begin so, otherwise the most similar one. */
    private List<NamedKey> suggestions(String unknown) {
        List<NamedKey> found = attributes.find(unknown, SUGGESTED);
        if (!found.isEmpty()) {
            return found;
        }
        List<NamedKey> all = attributes.find("", Integer.MAX_VALUE);
        String nearest =
                NearestName.of(unknown, all.stream().map(NamedKey::name).toList());
        return all.stream().filter(each -> each.name().equals(nearest)).limit(1).toList();
    }

    private NamedKey named(int attribute) {
        return new NamedKey(
                catalogue.key(VertexType.ATTRIBUTE, attribute),
                wording.name(new Vertex(VertexType.ATTRIBUTE, attribute), catalogue));
    }
}
