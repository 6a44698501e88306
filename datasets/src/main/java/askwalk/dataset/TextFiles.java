package askwalk.dataset;

import askwalk.graph.AttributeTexts;
import askwalk.graph.AttributeTexts.Field;
import askwalk.graph.AttributeTexts.Kind;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files with texts about attributes: {@code wording_de.properties} for German, {@code wording.properties} for any
 * language without a text of its own. A line is {@code attribute.ID.FIELD = text}, {@code parent.ID.FIELD = text} for a
 * coarse attribute, or {@code group.ID.FIELD = text} for the attributes below one; FIELD is name, question or hint.
 */
public final class TextFiles {

    private static final Pattern FILE = Pattern.compile("wording(?:_([a-z]{2,3}))?\\.properties");
    private static final Pattern KEY = Pattern.compile("(attribute|parent|group)\\.(.+)\\.(name|question|hint)");
    private static final String EXPECTED =
            "expected attribute.ID.FIELD, parent.ID.FIELD or group.ID.FIELD, where FIELD is name, question or hint";

    private final SourceFolder source;
    private final Set<String> attributes = new HashSet<>();

    private TextFiles(SourceFolder source, DatasetBuilder builder) {
        this.source = source;
        for (int id = 0; id < builder.count(VertexType.ATTRIBUTE); id++) {
            attributes.add(builder.key(VertexType.ATTRIBUTE, id));
        }
    }

    /** Returns the names of these files in a folder, ascending. */
    static List<String> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(TextFiles::isText)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // reading the data reports it
        }
    }

    /**
     * Returns whether a file has texts, which are no part of the identity of a data set.
     *
     * @param file a file name
     * @return whether it is the name of such a file
     */
    public static boolean isText(String file) {
        return FILE.matcher(file).matches();
    }

    /** Reads all files of a folder into a builder whose attributes are complete. */
    static void read(SourceFolder source, DatasetBuilder builder) {
        List<String> found = in(source.folder());
        if (!found.isEmpty()) {
            TextFiles files = new TextFiles(source, builder);
            found.forEach(file -> files.read(file, builder));
        }
    }

    private void read(String file, DatasetBuilder builder) {
        Matcher name = FILE.matcher(file);
        String language = name.matches() && name.group(1) != null ? name.group(1) : AttributeTexts.ANY_LANGUAGE;
        String[] lines = source.readTexts(file).split("\r?\n", -1);
        SortedMap<AttributeTexts.Key, String> texts = new TreeMap<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != '!') {
                add(texts, line, file, ":" + (i + 1));
            }
        }
        builder.texts(language, texts);
    }

    private void add(SortedMap<AttributeTexts.Key, String> texts, String line, String file, String place) {
        Properties property = new Properties();
        try {
            property.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException e) {
            source.reportIssue(source.error(file, place, "this line is no property (" + e.getMessage() + "); fix it"));
            return;
        }
        String stated = property.stringPropertyNames().iterator().next();
        String text = property.getProperty(stated).strip();
        Matcher parts = KEY.matcher(stated);
        if (!parts.matches()) {
            source.reportIssue(source.error(file, place + ":" + stated, "this key is unknown; " + EXPECTED));
            return;
        }
        String id = parts.group(1).equals("attribute") ? parts.group(2) : DatasetBuilder.COARSE_PREFIX + parts.group(2);
        AttributeTexts.Key key = new AttributeTexts.Key(
                parts.group(1).equals("group") ? Kind.GROUP : Kind.ATTRIBUTE,
                id,
                Field.valueOf(parts.group(3).toUpperCase(Locale.ROOT)));
        String problem = !attributes.contains(id)
                ? "there is no " + (parts.group(1).equals("attribute") ? "attribute" : "coarse attribute") + " '"
                        + parts.group(2) + "'; correct the id or remove the line"
                : text.isEmpty()
                        ? "this text is empty; give one or remove the line"
                        : texts.containsKey(key) ? "this key is repeated; remove one of the lines" : null;
        if (problem != null) {
            source.reportIssue(source.error(file, place + ":" + stated, problem));
        } else {
            texts.put(key, text);
        }
    }

    /**
     * Returns the name of the file with the texts of a language.
     *
     * @param language an ISO 639 code, or {@link AttributeTexts#ANY_LANGUAGE}
     * @return the file name
     */
    public static String file(String language) {
        return language.isEmpty() ? "wording.properties" : "wording_" + language + ".properties";
    }

    /**
     * Returns the content of the file with the texts of a language.
     *
     * @param texts the texts by key
     * @return the lines, to be encoded in UTF-8
     */
    public static String content(SortedMap<AttributeTexts.Key, String> texts) {
        StringBuilder content = new StringBuilder();
        texts.forEach((key, text) -> {
            boolean isCoarse = key.key().startsWith(DatasetBuilder.COARSE_PREFIX);
            String id = isCoarse ? key.key().substring(DatasetBuilder.COARSE_PREFIX.length()) : key.key();
            String kind = key.kind() == Kind.GROUP ? "group" : isCoarse ? "parent" : "attribute";
            content.append(kind)
                    .append('.')
                    .append(id.replaceAll("[\\\\\\s=:#!]", "\\\\$0"))
                    .append('.')
                    .append(key.field().name().toLowerCase(Locale.ROOT))
                    .append(" = ")
                    .append(text.replaceAll("[\\t\\r\\n]", " ").strip().replace("\\", "\\\\"))
                    .append('\n');
        });
        return content.toString();
    }
}
