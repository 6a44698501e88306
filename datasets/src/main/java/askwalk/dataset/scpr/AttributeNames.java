package askwalk.dataset.scpr;

import askwalk.dataset.NamedIds;
import askwalk.dataset.SourceFolder;
import java.util.List;

/** The ids and names of attributes, from the first existing file among those that a release may have. */
final class AttributeNames {

    private static final List<String> REVERSE_MAPS =
            List.of("ID_map_info/tag_reverse_map.json", "ID_map_info/second-layer_tag_reverse_map.json");

    /** The misspelling is the release's. */
    private static final List<String> MAPS = List.of(
            "merged_tag_map.json", "original_tag_map.json", "tag_map.json", "second-layer_oringinal_tag_map.json");

    private final NamedIds ids;
    private final YelpNames yelp;

    private AttributeNames(NamedIds ids, YelpNames yelp) {
        this.ids = ids;
        this.yelp = yelp;
    }

    /** Reads the file; without one, there are no ids. */
    static AttributeNames read(SourceFolder source) {
        for (String file : REVERSE_MAPS) {
            if (source.has(file)) {
                return of(NamedIds.ofReverseMap(source, file), source);
            }
        }
        for (String name : MAPS) {
            for (String folder : List.of("Graph_generate_data/", "ID_map_info/")) {
                if (source.has(folder + name)) {
                    return of(NamedIds.ofMap(source, folder + name), source);
                }
            }
        }
        return new AttributeNames(NamedIds.none(REVERSE_MAPS.get(0)), null);
    }

    private static AttributeNames of(NamedIds ids, SourceFolder source) {
        // Only Yelp's attributes have two layers.
        return new AttributeNames(ids, ids.file().contains("second-layer") ? YelpNames.read(source) : null);
    }

    /** Returns the ids of the file, with the names they have there. */
    NamedIds ids() {
        return ids;
    }

    /** Returns the name of an id, or null. */
    String name(int id) {
        String name = ids.name(id);
        return name == null || yelp == null ? name : yelp.readable(name);
    }
}
