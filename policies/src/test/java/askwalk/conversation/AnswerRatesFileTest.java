package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of a file of answer rates. */
class AnswerRatesFileTest {

    private static final String HEADER = "attribute\tanswered_if_present\tanswered_if_absent\twrong\n";
    private static final String COLUMNS =
            "expected the columns attribute, answered_if_present, answered_if_absent, wrong," + " separated by tabs,";
    private static final Catalogue MUSIC = TinyGraphs.music().catalogue();

    @TempDir
    private Path folder;

    @Test
    void attributesAreGivenByKeyOrName() {
        AnswerRates rates = read(HEADER + "attribute0\t0.5\t.25\t1e-1\nROCK\t0\t1\t1\n");

        assertThat(rates.attributeCount()).isEqualTo(7);
        assertRates(rates, TinyGraphs.JAZZ, 0.5, 0.25, 0.1);
        assertRates(rates, TinyGraphs.ROCK, 0, 1, 1);
    }

    @Test
    void attributesWithoutRowAreAlwaysAnsweredRightly() {
        assertThat(read(HEADER)).isEqualTo(AnswerRates.uniform(7, 1, 0));
        assertRates(read(HEADER + "jazz\t0\t0\t0\n"), TinyGraphs.ROCK, 1, 1, 0);
    }

    @Test
    void anAsteriskStandsForAllAttributesWithoutRow() {
        AnswerRates rates = read(HEADER + "jazz\t0.5\t0.5\t0\n*\t0.1\t0.2\t0.3\nsax\t0.6\t0.6\t0\n");

        assertRates(rates, TinyGraphs.JAZZ, 0.5, 0.5, 0);
        assertRates(rates, TinyGraphs.SAX, 0.6, 0.6, 0);
        assertRates(rates, TinyGraphs.ROCK, 0.1, 0.2, 0.3);
    }

    @Test
    void theKeyTakesPrecedenceOverTheName() {
        Catalogue catalogue = attributes(List.of("1", "2"), List.of("2", "x"));

        assertThat(AnswerRatesFile.read("rates.tsv", HEADER + "2\t0\t0\t0\n", catalogue))
                .isEqualTo(AnswerRates.of(new double[] {1, 0}, new double[] {1, 0}, new double[2]));
    }

    @Test
    void lineEndsAndByteOrderMarkOfOtherSystemsAreRead() {
        String text = "\uFEFF" + (HEADER + "jazz\t0.5\t0.5\t0\n\n").replace("\n", "\r\n");

        assertThat(read(text)).isEqualTo(read(HEADER + "jazz\t0.5\t0.5\t0"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        AnswerRates rates = random(new Seed(seed));
        Path file = folder.resolve("rates.tsv");
        AnswerRatesFile.write(file, rates, MUSIC);
        AnswerRates read = AnswerRatesFile.read(file, MUSIC);

        assertThat(read).isEqualTo(rates);
        assertThat(read.sha256()).isEqualTo(rates.sha256());
    }

    private static AnswerRates random(Seed seed) {
        double[][] columns = new double[3][7];
        for (int column = 0; column < 3; column++) {
            for (int attribute = 0; attribute < 7; attribute++) {
                double rate = seed.derive(column).derive(attribute).random().nextDouble();
                columns[column][attribute] = rate < 0.5 ? 1 : rate;
            }
        }
        return AnswerRates.of(columns[0], columns[1], columns[2]);
    }

    @Test
    void theMostFrequentRatesAreWrittenOnce() {
        double[] answered = {1, 0.25, 0.25, 0.25, 1, 1e-7, 0.25};

        assertThat(AnswerRatesFile.text(AnswerRates.of(answered, answered, new double[7]), MUSIC))
                .isEqualTo(HEADER
                        + "*\t0.25\t0.25\t0\n"
                        + "attribute0\t1\t1\t0\n"
                        + "attribute4\t1\t1\t0\n"
                        + "attribute5\t0.0000001\t0.0000001\t0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a\tb", "a\nb", "a\rb"})
    void keysThatAreNoFieldAreNotWritten(String key) {
        Catalogue catalogue = attributes(List.of(key, "x", "y"), List.of("a", "b", "c"));
        AnswerRates rates = AnswerRates.of(new double[] {0.5, 1, 1}, new double[] {0.5, 1, 1}, new double[] {0, 0, 0});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRatesFile.text(rates, catalogue))
                .withMessage("the rates of the attribute with the key '" + key
                        + "' cannot be written; change the key in the source");
    }

    @Test
    void ratesAreWrittenWithTheirOwnCatalogue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRatesFile.text(AnswerRates.uniform(6, 1, 0), MUSIC))
                .withMessage("the rates are of 6 attributes, but the catalogue has 7 of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jaz,1,1,0 | rates.tsv:2:attribute: there is no attribute with the name or key 'jaz'; did you mean 'jazz'?",
                "jazz,1,1,0;attribute0,1,1,0 | rates.tsv:3:attribute: 'attribute0' is already in line 2; remove one of both",
                "*,1,1,0;jazz,1,1,0;*,1,1,0 | rates.tsv:4:attribute: '*' is already in line 2; remove one of both",
                "jazz,1.5,1,0 | rates.tsv:2:answered_if_present: expected a number from 0 to 1, such as 0.95, but found '1.5'",
                "jazz,1,-1,0 | rates.tsv:2:answered_if_absent: expected a number from 0 to 1, such as 0.95, but found '-1'",
                "jazz,1,1,NaN | rates.tsv:2:wrong: expected a number from 0 to 1, such as 0.95, but found 'NaN'",
                "jazz,1,1, | rates.tsv:2:wrong: expected a number from 0 to 1, such as 0.95, but found ''",
                "jazz,1,1,1d | rates.tsv:2:wrong: expected a number from 0 to 1, such as 0.95, but found '1d'",
                "jazz,1,1,1e99999 | rates.tsv:2:wrong: expected a number from 0 to 1, such as 0.95, but found '1e99999'",
                "*,1,1,2 | rates.tsv:2:wrong: expected a number from 0 to 1, such as 0.95, but found '2'",
                "jazz,1,1 | rates.tsv:2: expected 4 fields, but found 3; put one tab between two fields and none inside one",
                "jazz,1,1,0,0 | rates.tsv:2: expected 4 fields, but found 5; put one tab between two fields and none inside one",
                ";jazz,1,1,0 | rates.tsv:2: expected 4 fields, but found 1; put one tab between two fields and none inside one"
            })
    void rowsThatAreNoRatesAreRefused(String rows, String message) {
        assertRefused(HEADER + rows.replace(',', '\t').replace(';', '\n'), message);
    }

    @Test
    void aNameOfTwoAttributesIsRefused() {
        Catalogue catalogue = attributes(List.of("1", "2"), List.of("x", "x"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRatesFile.read("rates.tsv", HEADER + "x\t0\t0\t0\n", catalogue))
                .withMessage("rates.tsv:2:attribute: 'x' is the name of 2 attributes,"
                        + " among them those with the keys '1' and '2'; give the key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        assertRefused(text, "rates.tsv: the file is empty; " + COLUMNS + " and a row for each attribute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute\tanswered_if_present\tanswered_if_absent",
                "jazz\t1\t1\t0",
                "attribute,answered_if_present,answered_if_absent,wrong"
            })
    void anotherHeaderIsRefused(String header) {
        assertRefused(
                header + "\njazz\t1\t1\t0\n", "rates.tsv:1: " + COLUMNS + " but found " + header.replace("\t", ", "));
    }

    @Test
    void messagesNameTheFile() throws IOException {
        Path file = folder.resolve("mine.tsv");
        Files.writeString(file, HEADER + "jazz\t1\t1\tx\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRatesFile.read(file, MUSIC))
                .withMessageStartingWith("mine.tsv:2:wrong: ");
    }

    private static Catalogue attributes(List<String> keys, List<String> names) {
        return Catalogue.of(onlyAttributes(keys), onlyAttributes(names));
    }

    private static Map<VertexType, List<String>> onlyAttributes(List<String> texts) {
        Map<VertexType, List<String>> all = new EnumMap<>(VertexType.class);
        for (VertexType type : VertexType.values()) {
            all.put(type, type == VertexType.ATTRIBUTE ? texts : List.of());
        }
        return all;
    }

    private static AnswerRates read(String text) {
        return AnswerRatesFile.read("rates.tsv", text, MUSIC);
    }

    private static void assertRefused(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text)).withMessage(message);
    }

    private static void assertRates(AnswerRates rates, int attribute, double ifPresent, double ifAbsent, double wrong) {
        assertThat(rates.answeredIfPresent(attribute)).isEqualTo(ifPresent);
        assertThat(rates.answeredIfAbsent(attribute)).isEqualTo(ifAbsent);
        assertThat(rates.wrong(attribute)).isEqualTo(wrong);
    }
}
