package askwalk.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Wording GERMAN = Wording.of(Locale.GERMAN);

    static List<String> languages() {
        return Wording.languages();
    }

    @Test
    void englishAndGermanAreIncluded() {
        assertThat(Wording.languages()).containsExactly("en", "de");
        assertThat(Wording.of(Locale.ENGLISH)).isSameAs(Wording.ENGLISH);
        assertThat(Wording.of(Locale.GERMAN).text(Message.RESPONSE_UNKNOWN)).isEqualTo("weiß nicht");
    }

    @Test
    void aCountryDeterminesTheFormatOfNumbers() {
        Wording swiss = Wording.of(new Locale("de", "CH"));

        assertThat(swiss.text(Message.RESPONSE_YES)).isEqualTo("ja");
        assertThat(swiss.number(1234)).isEqualTo("1’234");
        assertThat(Wording.of(Locale.GERMANY).number(1234)).isEqualTo("1.234");
    }

    @Test
    void anUnknownLanguageIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of(Locale.FRENCH))
                .withMessage("there is no wording in language 'fr': expected one of en, de");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryKey(String language) throws IOException {
        Properties bundle = bundle(language);
        Set<String> keys = Stream.of(Message.values()).map(Message::key).collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(bundle.stringPropertyNames())).isEqualTo(keys);
        for (Message message : Message.values()) {
            String text = bundle.getProperty(message.key());
            assertThat(text).as(message.key()).isNotBlank().isEqualTo(text.strip());
            assertThat(new Template(text).names())
                    .as(message.key())
                    .isEqualTo(new Template(bundle("en").getProperty(message.key())).names());
        }
    }

    /** The same word for two commands could not be understood. */
    @ParameterizedTest
    @MethodSource("languages")
    void noWordHasTwoMeanings(String language) {
        Wording wording = Wording.of(Locale.forLanguageTag(language));
        List<String> words = new ArrayList<>();
        for (Message message : Message.values()) {
            if (message.key().startsWith("command.")) {
                Set<String> all = new TreeSet<>();
                all.addAll(wording.words(message));
                all.addAll(Wording.ENGLISH.words(message));
                all.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
            }
        }
        assertThat(words).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String root : List.of("src/main/java", "../cli/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        for (Message message : Message.values()) {
            assertThat(sources.toString()).containsPattern("Message\\." + message.name() + "\\b");
        }
    }

    @Test
    void listsHaveCommasAndAnd() {
        assertThat(Wording.ENGLISH.list(List.of())).isEmpty();
        assertThat(Wording.ENGLISH.list(List.of("jazz"))).isEqualTo("jazz");
        assertThat(Wording.ENGLISH.list(List.of("jazz", "rock"))).isEqualTo("jazz and rock");
        assertThat(GERMAN.list(List.of("jazz", "rock", "calm"))).isEqualTo("jazz, rock und calm");
        assertThat(GERMAN.commas(List.of("jazz", "rock", "calm"))).isEqualTo("jazz, rock, calm");
    }

    @Test
    void aMessageCanHaveAnotherText() {
        Wording other = GERMAN.with(Message.QUESTION_BINARY, "{attribute}, ja oder nein?");

        assertThat(other.text(Message.QUESTION_BINARY, "attribute", "Jazz")).isEqualTo("Jazz, ja oder nein?");
        assertThat(GERMAN.text(Message.QUESTION_BINARY, "attribute", "Jazz")).isEqualTo("Magst du Jazz?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GERMAN.with(Message.QUESTION_BINARY, "{name}?"))
                .withMessage("question.binary: the placeholders of '{name}?' are [name], expected [attribute]");
    }

    @Test
    void valuesAreNeverTemplates() {
        assertThat(GERMAN.text(Message.QUESTION_BINARY, "attribute", "{x} #")).isEqualTo("Magst du {x} #?");
    }

    @Test
    void aMissingValueIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GERMAN.text(Message.QUESTION_BINARY, "name", "Jazz"))
                .withMessage("question.binary: no value for {attribute}: given are [name]");
    }

    @Test
    void anotherLanguageIsReadFromItsBundle() throws IOException {
        String text = text("en").replace("\nquestion.binary = Do you like", "\nquestion.binary = Aimes-tu");
        Wording french = Wording.read(Locale.FRENCH, new StringReader(text));

        assertThat(french.text(Message.QUESTION_BINARY, "attribute", "jazz")).isEqualTo("Aimes-tu jazz?");
        assertThat(french.locale()).isEqualTo(Locale.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"end.bye", "question.binary"})
    void aBundleWithoutAKeyIsRefused(String key) throws IOException {
        String text = text("en").replace("\n" + key + " = ", "\nx." + key + " = ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.read(Locale.FRENCH, new StringReader(text)))
                .withMessage("the keys of a bundle are those of wording_en.properties; missing: " + key
                        + "; unknown: x." + key);
    }

    @Test
    void aBundleWithAnotherPlaceholderIsRefused() throws IOException {
        String text = text("en").replace("Enjoy {item}!", "Enjoy {title}!");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.read(Locale.FRENCH, new StringReader(text)))
                .withMessage("end.enjoy: the placeholders of 'Enjoy {title}!' are [title], expected [item]");
    }

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text(language)));
        return properties;
    }

    private static String text(String language) throws IOException {
        try (Reader in = new InputStreamReader(
                Wording.class.getResourceAsStream("wording_" + language + ".properties"), StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
            }
            return text.toString();
        }
    }
}
