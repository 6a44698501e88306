package askwalk.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The template of each message in one language. Immutable. */
final class Bundle {

    static final Bundle ENGLISH = included("en", null);
    static final Bundle GERMAN = included("de", ENGLISH);

    private final Map<Message, Template> templates;

    private Bundle(Map<Message, Template> templates) {
        this.templates = Collections.unmodifiableMap(templates);
    }

    private static Bundle included(String language, Bundle reference) {
        String file = "wording_" + language + ".properties";
        try (InputStream in = Bundle.class.getResourceAsStream(file)) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), reference);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of Askwalk", e);
        }
    }

    /**
     * Reads a bundle.
     *
     * @param reference the bundle with the expected placeholders; null for the first one
     * @throws IllegalArgumentException if a message is missing, unknown, or has other placeholders
     */
    static Bundle read(Reader in, Bundle reference) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        List<String> missing = new ArrayList<>();
        Map<Message, Template> templates = new EnumMap<>(Message.class);
        for (Message message : Message.values()) {
            unknown.remove(message.key());
            String text = properties.getProperty(message.key());
            if (text == null) {
                missing.add(message.key());
            } else {
                templates.put(message, template(message, text, reference));
            }
        }
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("the keys of a bundle are those of wording_en.properties; missing: "
                    + (missing.isEmpty() ? "none" : String.join(", ", missing)) + "; unknown: "
                    + (unknown.isEmpty() ? "none" : String.join(", ", unknown)));
        }
        return new Bundle(templates);
    }

    private static Template template(Message message, String text, Bundle reference) {
        Template template;
        try {
            template = new Template(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(message.key() + ": " + e.getMessage(), e);
        }
        if (reference != null
                && !template.names().equals(reference.template(message).names())) {
            throw new IllegalArgumentException(message.key() + ": the placeholders of '" + text + "' are "
                    + template.names() + ", expected "
                    + reference.template(message).names());
        }
        return template;
    }

    Template template(Message message) {
        return templates.get(message);
    }

    /**
     * Returns this bundle with another template for a message.
     *
     * @throws IllegalArgumentException if the placeholders are others
     */
    Bundle with(Message message, String text) {
        Map<Message, Template> changed = new EnumMap<>(templates);
        changed.put(message, template(message, text, this));
        return new Bundle(changed);
    }
}
