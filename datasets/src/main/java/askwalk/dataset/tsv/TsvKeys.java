package askwalk.dataset.tsv;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;

/**
 * The ids of a data set's vertices in files of the TSV layout, by dense id. Checks that the layout can represent the
 * data: fine attributes come first, items and users refer only to these, and coarse ones are their parents.
 */
final class TsvKeys {

    private final String name;
    private final Catalogue catalogue;
    private final String[] items;
    private final String[] users;
    private final String[] fine;
    private final String[] coarse;

    /** The number of attributes that are not derived. */
    private final int stated;

    TsvKeys(Dataset dataset) {
        name = dataset.manifest().name();
        catalogue = dataset.graph().catalogue();
        int fineCount = dataset.manifest().counts().fineAttributes();
        AttributeSchema schema = dataset.graph().schema();
        stated = catalogue.size(VertexType.ATTRIBUTE) - schema.derivedCount();
        items = keys(VertexType.ITEM, 0, catalogue.size(VertexType.ITEM), "");
        users = keys(VertexType.USER, 0, catalogue.size(VertexType.USER), "");
        fine = keys(VertexType.ATTRIBUTE, 0, fineCount, "");
        coarse = keys(VertexType.ATTRIBUTE, fineCount, stated, DatasetBuilder.COARSE_PREFIX);
        for (int id = 0; id < stated; id++) {
            if (schema.isDerived(id)) {
                throw unwritable(id, "it is derived, but attributes that are not derived follow");
            }
        }
        for (int id = 0; id < fineCount; id++) {
            if (fine[id].startsWith(DatasetBuilder.COARSE_PREFIX)) {
                throw unwritable(id, "its id has the prefix of coarse attributes");
            }
        }
        require(dataset.train().size(), "training tuple");
        require(stated(dataset.graph().to(Relation.HAS_ATTRIBUTE)).size(), "item with an attribute");
        requireFine(stated(dataset.graph().to(Relation.HAS_ATTRIBUTE)), "it is coarse, but items carry it");
        requireFine(dataset.graph().to(Relation.LACKS_ATTRIBUTE), "it is coarse, but items lack it");
        requireFine(dataset.graph().to(Relation.LIKES), "it is coarse, but users like it");
        requireFine(stated(dataset.graph().from(Relation.CHILD_OF)), "it is coarse, but has parents of its own");
    }

    String[] items() {
        return items;
    }

    String[] users() {
        return users;
    }

    String[] fine() {
        return fine;
    }

    /** Returns the ids of parents.tsv; the first one belongs to the attribute after all fine ones. */
    String[] coarse() {
        return coarse;
    }

    /** Returns the id of a coarse attribute in the column of parents. */
    String parent(int attribute) {
        if (attribute < fine.length) {
            throw unwritable(attribute, "it is the parent of others, but not a coarse attribute");
        }
        String key = coarse[attribute - fine.length];
        if (key.indexOf(',') >= 0) {
            throw unwritable(attribute, "the id of a parent must not contain commas");
        }
        return key;
    }

    private String[] keys(VertexType type, int start, int end, String prefix) {
        String[] keys = new String[end - start];
        for (int id = start; id < end; id++) {
            String key = catalogue.key(type, id);
            if (!key.startsWith(prefix) || key.length() == prefix.length()) {
                throw unwritable(type, id, "coarse attributes come last, and their ids start with '" + prefix + "'");
            }
            keys[id - start] = key.substring(prefix.length());
            if (!TsvFields.isWritable(keys[id - start])) {
                throw unwritable(
                        type,
                        id,
                        "an id must not contain a tab, line end, leading byte order mark or broken character");
            }
        }
        return keys;
    }

    void requireFine(Ids attributes, String why) {
        for (int index = 0; index < attributes.size(); index++) {
            if (attributes.get(index) >= fine.length) {
                throw unwritable(
                        attributes.get(index),
                        attributes.get(index) < stated
                                ? why
                                : "it is derived from groups or numbers, and only items may have such attributes");
            }
        }
    }

    private void require(int count, String what) {
        if (count == 0) {
            throw new DatasetException(name + ": there is no " + what + ", which the tsv layout needs; add one");
        }
    }

    /** Returns the number of attributes that are not derived; the derived ones follow. */
    int stated() {
        return stated;
    }

    /** Returns the number of all attributes. */
    int all() {
        return catalogue.size(VertexType.ATTRIBUTE);
    }

    /** Returns the attributes of a list that are not derived. */
    private Ids stated(Ids attributes) {
        return stated == all()
                ? attributes
                : Ids.of(attributes.stream().filter(id -> id < stated).toArray());
    }

    /** Creates an error about an attribute. */
    DatasetException unwritable(int attribute, String why) {
        return unwritable(VertexType.ATTRIBUTE, attribute, why);
    }

    private DatasetException unwritable(VertexType type, int id, String why) {
        return new DatasetException(name + ": " + type.word() + " '" + catalogue.key(type, id)
                + "' cannot be written in the tsv layout: " + why + "; change it in the source");
    }
}
