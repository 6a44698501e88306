package askwalk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code in the documentation is code that runs. */
class QuotesTest {

    private static final String START = ":start";

    @Test
    void theDocumentationQuotesTheRegionsAsTheyAre() throws IOException {
        Map<String, String> regions = regions();
        List<Quotes.Quote> quotes = Quotes.all().stream()
                .filter(quote -> quote.kind().equals("code"))
                .toList();

        assertThat(quotes)
                .allSatisfy(quote -> assertThat(String.join("\n", quote.lines()))
                        .as("%s in %s", quote.of(), quote.page())
                        .isEqualTo(regions.get(quote.of())));
        assertThat(quotes.stream().map(Quotes.Quote::of))
                .as("regions that no page quotes")
                .containsAll(regions.keySet());
        assertThat(regions).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void noOtherJavaIsInThePagesThatQuote() {
        TreeSet<Path> pages = new TreeSet<>();
        Quotes.all().forEach(quote -> pages.add(quote.page()));
        for (Path page : pages) {
            long quoted = Quotes.all().stream()
                    .filter(quote -> quote.page().equals(page) && quote.kind().equals("code"))
                    .count();
            assertThat(Quotes.read(page).stream().filter("```java"::equals))
                    .as(page.toString())
                    .hasSize((int) quoted);
        }
    }

    /** The text of every region by class and name. */
    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                List<String> lines = Quotes.read(file);
                for (int i = 0; i < lines.size(); i++) {
                    String line = lines.get(i).strip();
                    if (line.startsWith("// ") && line.endsWith(START)) {
                        String name = line.substring("// ".length(), line.length() - START.length());
                        List<String> rest = lines.subList(i + 1, lines.size());
                        int length = rest.stream().map(String::strip).toList().indexOf("// " + name + ":end");
                        assertThat(length).as("end of %s in %s", name, file).isPositive();
                        regions.put(
                                type + " " + name,
                                String.join("\n", rest.subList(0, length)).stripIndent());
                    }
                }
            }
        }
        return regions;
    }
}
