package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.Sample;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations in German, from the opening to the explanation, have no text of the English bundle. */
class GermanChatTest {

    private static final Wording GERMAN = Wording.of(Locale.GERMAN);

    /** Separates the fixed texts of a template. */
    private static final Pattern FIXED =
            Pattern.compile("\\{[a-zA-Z]+(?::[^}]*)?}|\\{[a-zA-Z]+\\||[{}|#:;.,?!()'\\[\\]]");

    /** Lists and answers to them lead to an accepted film, whatever policy asks. */
    private static final String ALL = """
            drma
            Komödie, 1990s
            zurück
            warum
            nein
            ja
            was wäre wenn 1 ja
            was wäre wenn 9 ja
            was wäre wenn 1 bla
            zurück
            weiß nicht
            bla
            warum nicht Toy Story (1995)
            warum nicht Heidi
            warum
            nein
            nein
            gesehen 1
            später 2, 3
            warum
            nein
            warum
            nein
            nein
            nein
            nein
            warum
            1
            1
            1
            1
            1
            1
            1
            1
            """;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-entropy",
                "max-entropy --rules RULES",
                "max-entropy --questions enumerated",
                "infogain --set examples=200 --set dialogues=20",
                "lazy-tree --set dialogues=100",
                "fact-crs --set trees=1 --set fitEpochs=1 --set itemEpochs=1 --set jointEpochs=1"
            })
    void nothingIsEnglish(String policy) throws IOException {
        Path rules = Files.writeString(temp.resolve("rules"), "must-ask: War\nat-least 12 questions\npin: 0\n");
        Cli chat = chat(ALL, "--explain --user 5 --policy " + policy.replace("RULES", rules.toString()));

        assertThat(chat.exitCode()).as(chat.err()).isZero();
        assertThat(chat.out())
                .contains("Worauf hast du Lust?", "Meinst du Drama?", "„bla“ habe ich nicht verstanden.")
                .contains("Der Grund: ", "Bisher: ", "„Heidi“ kenne ich nicht.", "Eine Antwort [9] gibt es nicht.");
        assertThat(englishIn(chat.out())).as(chat.out()).isEmpty();
    }

    @Test
    void questionsAndNamesAreThoseOfTheData() {
        Cli chat = chat("comedy\nnein\nnein\nnein\nnein\nnein\n", "--policy max-entropy");

        assertThat(chat.out()).contains("Zum Beispiel: Drama, Komödie, 2000er, 1990er, ", "] Magst du Dramen?");
        assertThat(chat.out()).containsPattern("Magst du Filme aus den [0-9]{4}ern\\?");
    }

    @Test
    void aFilmIsAccepted() {
        Cli chat = chat(
                "Komödie\nja\n\nwarum\nja\nja\nja\nja\nja\nja\nja\nja\n1\n1\n1\n1\n",
                "--explain --policy infogain --set examples=200 --set dialogues=20");

        assertThat(chat.out()).contains("Viel Spaß mit ", "So sind wir darauf gekommen: Komödie → ");
        assertThat(chat.out()).contains("So hat jede Antwort die Wahrscheinlichkeit verändert:", "dein Einstieg: ");
        assertThat(englishIn(chat.out())).as(chat.out()).isEmpty();
    }

    /** A new message is covered, since its fragments come from the bundle. */
    @Test
    void fragmentsFindEnglish() {
        String line = GERMAN.text(Message.QUESTION_BINARY, "attribute", "Jazz");

        assertThat(englishIn(line)).isEmpty();
        assertThat(englishIn(line + " Do you like Jazz?")).contains("Do you like");
        assertThat(englishIn("but not Jazz")).contains("but not");
        assertThat(fragments()).hasSizeGreaterThan(100);
    }

    private static Cli chat(String typed, String options) {
        return Cli.type(typed, ("chat --lang de " + options).split(" ", -1));
    }

    /** Returns the English fragments in a text; the titles of films are left out. */
    private static List<String> englishIn(String output) {
        Catalogue names = Sample.dataset().graph().catalogue();
        String text = output;
        for (int item = 0; item < names.size(VertexType.ITEM); item++) {
            text = text.replace(names.itemName(item), "");
        }
        String german = text;
        return fragments().stream()
                .filter(fragment -> Pattern.compile("(?<![\\p{L}])" + Pattern.quote(fragment) + "(?![\\p{L}])")
                        .matcher(german)
                        .find())
                .toList();
    }

    /** The fixed texts of all messages except commands: each of two words or more, or of one long word. */
    private static List<String> fragments() {
        Properties english = bundle("en");
        String german = bundle("de").values().toString();
        List<String> fragments = new ArrayList<>();
        for (String key : english.stringPropertyNames()) {
            if (!key.startsWith("command.")) {
                for (String fixed : FIXED.split(english.getProperty(key), -1)) {
                    String fragment = fixed.strip();
                    if ((fragment.contains(" ") || fragment.length() > 7) && !german.contains(fragment)) {
                        fragments.add(fragment);
                    }
                }
            }
        }
        return fragments;
    }

    private static Properties bundle(String language) {
        Properties bundle = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream("wording_" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
