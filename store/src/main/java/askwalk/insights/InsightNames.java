package askwalk.insights;

import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.util.Objects;
import java.util.stream.Collectors;

/** The names by which insights show attributes and items, which events name by their keys. */
public interface InsightNames {

    /** Shows keys. */
    InsightNames KEYS = (type, key) -> key;

    /**
     * Returns a name for display.
     *
     * @param type attribute or item
     * @param key the key
     * @return the name; the key if there is none
     */
    String name(VertexType type, String key);

    /**
     * Takes names from a catalogue.
     *
     * @param catalogue the catalogue of the graph, or of a later one; keys that it does not have are shown as they are
     * @return the names
     */
    static InsightNames of(Catalogue catalogue) {
        Objects.requireNonNull(catalogue, "catalogue");
        return (type, key) -> {
            int id = catalogue.idOfKey(type, key);
            return id < 0 ? key : catalogue.name(type, id);
        };
    }

    /**
     * Returns the name of a question.
     *
     * @param question the question
     * @return the names of its attributes, separated by " / "
     */
    default String name(Question question) {
        return question.keys().stream()
                .map(key -> name(VertexType.ATTRIBUTE, key))
                .collect(Collectors.joining(" / "));
    }
}
