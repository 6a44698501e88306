package askwalk.conversation.tools;

import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.wording.Wording;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of one type of vertex, found by the beginning of the name or of one of its words, without regard to case
 * and accents. Immutable and safe for concurrent use.
 */
public final class NameIndex {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A beginning of a name or word, and the vertex; several entries for one vertex. */
    private record Entry(String text, int id, boolean isWhole) {}

    private final List<NamedKey> names;
    private final int[] frequency;
    private final List<Integer> frequent;

    /** By ascending text. */
    private final List<Entry> entries;

    private NameIndex(List<NamedKey> names, int[] frequency, List<Integer> frequent, List<Entry> entries) {
        this.names = names;
        this.frequency = frequency;
        this.frequent = frequent;
        this.entries = entries;
    }

    /**
     * Creates the index of the attributes that some item carries, without derived ones; the most frequent come first.
     *
     * @param graph the graph
     * @param wording the language of the names
     * @return the index
     */
    public static NameIndex ofAttributes(KnowledgeGraph graph, Wording wording) {
        int[] carriers = new int[graph.count(VertexType.ATTRIBUTE)];
        graph.attributeCounts(Constraints.NONE, carriers);
        Ids shown = Ids.of(IntStream.range(0, carriers.length)
                .filter(attribute -> carriers[attribute] > 0 && !graph.schema().isDerived(attribute))
                .toArray());
        return of(VertexType.ATTRIBUTE, shown, attribute -> carriers[attribute], graph.catalogue(), wording);
    }

    /**
     * Creates the index of all vertices of a type, in the order of their names.
     *
     * @param type the type
     * @param graph the graph
     * @param wording the language of the names
     * @return the index
     */
    public static NameIndex of(VertexType type, KnowledgeGraph graph, Wording wording) {
        Ids all = Ids.of(IntStream.range(0, graph.count(type)).toArray());
        return of(type, all, id -> 0, graph.catalogue(), wording);
    }

    private static NameIndex of(
            VertexType type, Ids ids, IntUnaryOperator frequencyOf, Catalogue catalogue, Wording wording) {
        List<NamedKey> names = new ArrayList<>();
        int[] frequency = new int[ids.size()];
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            int id = ids.get(i);
            String name = wording.name(new Vertex(type, id), catalogue);
            names.add(new NamedKey(catalogue.key(type, id), name));
            frequency[i] = frequencyOf.applyAsInt(id);
            String folded = folded(name);
            entries.add(new Entry(folded, i, true));
            String[] words = WORD.split(folded, -1);
            for (int w = 1; w < words.length; w++) {
                if (!words[w].isEmpty()) {
                    entries.add(new Entry(words[w], i, false));
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::text).thenComparing(Entry::id));
        Comparator<Integer> order = Comparator.comparingInt((Integer i) -> -frequency[i])
                .thenComparing(i -> names.get(i).name())
                .thenComparing(i -> i);
        List<Integer> frequent = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            frequent.add(i);
        }
        frequent.sort(order);
        return new NameIndex(List.copyOf(names), frequency, List.copyOf(frequent), List.copyOf(entries));
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the names that match, those that begin so first, then the most frequent.
     *
     * @param prefix the beginning of a name or of one of its words; everything matches the empty text
     * @param limit the maximum number of names
     * @return the names with their keys
     */
    public List<NamedKey> find(String prefix, int limit) {
        String folded = folded(prefix);
        if (folded.isEmpty()) {
            return frequent.stream().limit(limit).map(names::get).toList();
        }
        boolean[] whole = new boolean[names.size()];
        boolean[] found = new boolean[names.size()];
        List<Integer> matches = new ArrayList<>();
        for (int at = first(folded);
                at < entries.size() && entries.get(at).text().startsWith(folded);
                at++) {
            Entry entry = entries.get(at);
            whole[entry.id()] |= entry.isWhole();
            if (!found[entry.id()]) {
                found[entry.id()] = true;
                matches.add(entry.id());
            }
        }
        matches.sort(Comparator.comparing((Integer i) -> !whole[i])
                .thenComparing(i -> -frequency[i])
                .thenComparing(i -> names.get(i).name())
                .thenComparing(i -> i));
        return matches.stream().limit(limit).map(names::get).toList();
    }

    /** Returns the position of the first entry that is not below a text. */
    private int first(String text) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).text().compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
