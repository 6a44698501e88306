package askwalk.graph;

import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names, questions and hints of attributes and of groups of attributes, by language and key. They are for display only
 * and part of no identity. Immutable and safe for concurrent use.
 */
public final class AttributeTexts {

    /** The language of texts that are used in each language without a text of its own. */
    public static final String ANY_LANGUAGE = "";

    /** No texts. */
    public static final AttributeTexts NONE = new AttributeTexts(new TreeMap<>());

    /** The subject of a text. */
    public enum Kind {
        /** An attribute, also a coarse one. */
        ATTRIBUTE,
        /** The attributes of a group, such as those below a coarse attribute. */
        GROUP
    }

    /** The purpose of a text. */
    public enum Field {
        /** The display name. */
        NAME,
        /** The question about the attribute; {@code {attribute}} is its name. */
        QUESTION,
        /** A hint below the question. */
        HINT
    }

    /**
     * The key of a text.
     *
     * @param kind whether it is about an attribute or those of a group
     * @param key the key of the attribute, or of the coarse attribute above the group, in the catalogue
     * @param field its purpose
     */
    public record Key(Kind kind, String key, Field field) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::key).thenComparing(Key::field);

        /** Creates a key. */
        public Key {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(field, "field");
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<String, SortedMap<Key, String>> texts;

    private AttributeTexts(SortedMap<String, SortedMap<Key, String>> texts) {
        this.texts = texts;
    }

    /**
     * Returns these texts and one more, which replaces the one with the same language and key.
     *
     * @param language an ISO 639 code, or {@link #ANY_LANGUAGE}
     * @param key its key
     * @param text the text
     * @return the texts
     */
    public AttributeTexts with(String language, Key key, String text) {
        SortedMap<Key, String> one = new TreeMap<>();
        one.put(key, Objects.requireNonNull(text, "text"));
        return with(language, one);
    }

    /**
     * Returns these texts and others in one language, which replace those with the same keys.
     *
     * @param language an ISO 639 code, or {@link #ANY_LANGUAGE}
     * @param others the texts by key
     * @return the texts
     */
    public AttributeTexts with(String language, SortedMap<Key, String> others) {
        if (others.isEmpty()) {
            return this;
        }
        SortedMap<Key, String> ofLanguage = new TreeMap<>(texts.getOrDefault(language, new TreeMap<>()));
        ofLanguage.putAll(others);
        SortedMap<String, SortedMap<Key, String>> all = new TreeMap<>(texts);
        all.put(language, Collections.unmodifiableSortedMap(ofLanguage));
        return new AttributeTexts(Collections.unmodifiableSortedMap(all));
    }

    /**
     * Returns a text in a language or, if there is none, in {@link #ANY_LANGUAGE}.
     *
     * @param language an ISO 639 code
     * @param kind whether it is about an attribute or those of a group
     * @param key the key in the catalogue
     * @param field its purpose
     * @return the text; empty if there is none
     */
    public Optional<String> text(String language, Kind kind, String key, Field field) {
        Key wanted = new Key(kind, key, field);
        String own = texts.getOrDefault(language, Collections.emptySortedMap()).get(wanted);
        return Optional.ofNullable(
                own != null
                        ? own
                        : texts.getOrDefault(ANY_LANGUAGE, Collections.emptySortedMap())
                                .get(wanted));
    }

    /**
     * Returns all texts by language and key.
     *
     * @return an unmodifiable map
     */
    public SortedMap<String, SortedMap<Key, String>> all() {
        return texts;
    }

    /**
     * Returns whether there is a text for a group.
     *
     * @return whether a question about an attribute may depend on its groups
     */
    public boolean hasGroups() {
        return texts.values().stream()
                .anyMatch(each -> each.keySet().stream().anyMatch(key -> key.kind() == Kind.GROUP));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeTexts that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
