package askwalk.wording;

import askwalk.graph.AttributeSchema;
import askwalk.graph.AttributeTexts;
import askwalk.graph.AttributeTexts.Field;
import askwalk.graph.AttributeTexts.Kind;
import askwalk.graph.Catalogue;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Numbers;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.io.Reader;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The texts of a conversation in one language. Numbers have the format of the locale. Immutable and safe for concurrent
 * use.
 */
public final class Wording {

    /** The texts in English. */
    public static final Wording ENGLISH = new Wording(Locale.ENGLISH, Bundle.ENGLISH);

    private static final List<Wording> INCLUDED = List.of(ENGLISH, new Wording(Locale.GERMAN, Bundle.GERMAN));

    private final Locale locale;
    private final Bundle bundle;
    private final AttributeTexts texts;

    private Wording(Locale locale, Bundle bundle) {
        this(locale, bundle, AttributeTexts.NONE);
    }

    private Wording(Locale locale, Bundle bundle, AttributeTexts texts) {
        this.locale = locale;
        this.bundle = bundle;
        this.texts = texts;
    }

    /**
     * Returns the texts in a language that is included: English or German.
     *
     * @param locale the language; its country determines the format of numbers
     * @return the wording
     * @throws IllegalArgumentException if the language is not included; the message lists those that are
     */
    public static Wording of(Locale locale) {
        for (Wording each : INCLUDED) {
            if (each.locale.getLanguage().equals(locale.getLanguage())) {
                return each.locale.equals(locale) ? each : new Wording(locale, each.bundle);
            }
        }
        throw new IllegalArgumentException("there is no wording in language '" + locale.toLanguageTag()
                + "': expected one of " + String.join(", ", languages()));
    }

    /**
     * Reads the texts of another language.
     *
     * @param locale the language
     * @param bundle properties with the keys and placeholders of {@code wording_en.properties}
     * @return the wording
     * @throws IllegalArgumentException if a message is missing, unknown, or has other placeholders
     * @throws IOException if the bundle cannot be read
     */
    public static Wording read(Locale locale, Reader bundle) throws IOException {
        return new Wording(Objects.requireNonNull(locale, "locale"), Bundle.read(bundle, Bundle.ENGLISH));
    }

    /**
     * Returns the languages that are included.
     *
     * @return ISO 639 codes, English first
     */
    public static List<String> languages() {
        return INCLUDED.stream().map(each -> each.locale.getLanguage()).toList();
    }

    /**
     * Returns the language.
     *
     * @return the locale
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Returns this wording with another text for a message, such as for {@link Message#QUESTION_BINARY}, the question
     * about an attribute without a question of its own.
     *
     * @param message the message
     * @param template its text, with the same placeholders as before
     * @return the wording
     * @throws IllegalArgumentException if the placeholders are others
     */
    public Wording with(Message message, String template) {
        return new Wording(locale, bundle.with(message, template), texts);
    }

    /**
     * Returns this wording with names, questions and hints of attributes and groups, which replace earlier ones. They
     * take precedence over the messages: the question of an attribute over that of its group, and this one over
     * {@link Message#QUESTION_BINARY}.
     *
     * @param others the texts, such as those of a data set
     * @return the wording
     */
    public Wording withTexts(AttributeTexts others) {
        return new Wording(locale, bundle, Objects.requireNonNull(others, "others"));
    }

    /**
     * Returns this wording with names and questions of the attributes that stand for ranges of numbers, such as "price:
     * at most 30?". Texts for them that were given before are kept.
     *
     * @param schema the ranges of a graph
     * @param catalogue the keys of the graph
     * @return the wording; this one if there are no numbers
     */
    public Wording withRanges(AttributeSchema schema, Catalogue catalogue) {
        return schema.columns().isEmpty()
                ? this
                : new Wording(locale, bundle, RangeTexts.with(texts, schema, catalogue, this));
    }

    /**
     * Returns a number with its decimals, without grouping, since it may be a year.
     *
     * @param number the number
     * @return the text, with the decimal separator of the locale
     */
    public String decimal(double number) {
        char separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return Numbers.text(number).replace('.', separator);
    }

    /**
     * Returns whether questions depend on the groups of attributes.
     *
     * @return whether there is a text for a group
     */
    public boolean hasGroups() {
        return texts.hasGroups();
    }

    /**
     * Returns the question about an attribute.
     *
     * @param message the message if neither the attribute nor a group has a question of its own
     * @param attribute attribute id
     * @param groups the coarse attributes above it, or none
     * @param catalogue the names of the graph
     * @return a sentence
     */
    public String question(Message message, int attribute, Ids groups, Catalogue catalogue) {
        String name = attribute(attribute, catalogue);
        return text(attribute, groups, catalogue, Field.QUESTION)
                .map(question -> question.replace("{attribute}", name))
                .orElseGet(() -> text(message, "attribute", name));
    }

    /**
     * Returns the hint below the question about an attribute.
     *
     * @param attribute attribute id
     * @param groups the coarse attributes above it, or none
     * @param catalogue the names of the graph
     * @return a text; empty if there is none
     */
    public Optional<String> hint(int attribute, Ids groups, Catalogue catalogue) {
        return text(attribute, groups, catalogue, Field.HINT).map(hint -> text(Message.HINT, "hint", hint));
    }

    private Optional<String> text(int attribute, Ids groups, Catalogue catalogue, Field field) {
        String language = locale.getLanguage();
        String key = catalogue.key(VertexType.ATTRIBUTE, attribute);
        Optional<String> found = texts.text(language, Kind.ATTRIBUTE, key, field);
        for (int i = 0; i < groups.size() && found.isEmpty(); i++) {
            found = texts.text(language, Kind.GROUP, catalogue.key(VertexType.ATTRIBUTE, groups.get(i)), field);
        }
        return found;
    }

    /**
     * Returns a message as text.
     *
     * @param message the message
     * @param namesAndValues the name and value of each placeholder: a text, an {@code Integer}, or a {@code Double}
     * @return the text
     * @throws IllegalArgumentException if a value is missing
     */
    public String text(Message message, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        try {
            return bundle.template(message).render(values, locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(message.key() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns the words of a command or an answer.
     *
     * @param message the message, whose words are separated by {@code |}
     * @return the words, of which the first one is shown
     */
    public List<String> words(Message message) {
        return List.of(text(message).split("\\s*\\|\\s*", -1));
    }

    /**
     * Returns a whole number with grouping.
     *
     * @param number the number
     * @return the text
     */
    public String number(int number) {
        return Template.grouped(number, locale);
    }

    /**
     * Returns a list whose last two parts are joined by "and".
     *
     * @param parts the parts
     * @return for instance {@code jazz, rock and calm}; empty without parts
     */
    public String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : text(Message.LIST_AND, "first", commas(parts.subList(0, last)), "last", parts.get(last));
    }

    /**
     * Returns a list without "and".
     *
     * @param parts the parts
     * @return for instance {@code jazz, rock, calm}; empty without parts
     */
    public String commas(List<String> parts) {
        String list = parts.isEmpty() ? "" : parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            list = text(Message.LIST_COMMA, "first", list, "last", parts.get(i));
        }
        return list;
    }

    /**
     * Returns the display name of a vertex in this language.
     *
     * @param vertex the vertex
     * @param catalogue the names of the graph
     * @return the name
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public String name(Vertex vertex, Catalogue catalogue) {
        String name = catalogue.name(vertex);
        return vertex.type() == VertexType.ATTRIBUTE
                ? attribute(catalogue.key(vertex.type(), vertex.id()), name)
                : name;
    }

    /**
     * Returns the display name of an attribute in this language.
     *
     * @param key its key in the source of the data
     * @param name its name in the data
     * @return the name
     */
    public String attribute(String key, String name) {
        return texts.text(locale.getLanguage(), Kind.ATTRIBUTE, key, Field.NAME).orElse(name);
    }

    /**
     * Returns the ids of all attributes with a name, in this language or in that of the data. Case is ignored.
     *
     * @param name the name
     * @param catalogue the names of the graph
     * @return the ids, ascending; empty if there is none
     */
    public Ids attributesOfName(String name, Catalogue catalogue) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        Ids ofData = catalogue.idsOfName(VertexType.ATTRIBUTE, name);
        IdBuffer found = new IdBuffer();
        for (int id = 0; id < catalogue.size(VertexType.ATTRIBUTE); id++) {
            String own = Normalizer.normalize(attribute(id, catalogue), Normalizer.Form.NFC);
            if (ofData.containsAscending(id) || own.equalsIgnoreCase(normal)) {
                found.add(id);
            }
        }
        return Ids.copyOf(found);
    }

    /**
     * Returns the display name of an attribute in this language.
     *
     * @param attribute attribute id
     * @param catalogue the names of the graph
     * @return the name
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    public String attribute(int attribute, Catalogue catalogue) {
        return name(Vertex.attribute(attribute), catalogue);
    }

    /**
     * Returns the display names of vertices as a list without "and".
     *
     * @param type their type
     * @param ids their ids
     * @param catalogue the names of the graph
     * @return the names, separated by commas
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public String names(VertexType type, Ids ids, Catalogue catalogue) {
        return commas(ids.stream()
                .mapToObj(id -> name(new Vertex(type, id), catalogue))
                .toList());
    }
}
