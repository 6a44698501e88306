package askwalk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The quotes in the documentation: a block of code after a line {@code <!-- code: CLASS REGION -->}, a block of output
 * after {@code <!-- output: CLASS -->}.
 */
final class Quotes {

    /**
     * A block of the documentation.
     *
     * @param kind code or output
     * @param of the class, and for code the region
     */
    record Quote(Path page, String kind, String of, List<String> lines) {}

    private static final Path ROOT = Path.of("../..");

    private Quotes() {}

    static List<Quote> all() {
        List<Quote> quotes = new ArrayList<>();
        for (Path page : pages()) {
            List<String> lines = read(page);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.matches("<!-- (code|output): .* -->")) {
                    continue;
                }
                String kind = line.substring("<!-- ".length(), line.indexOf(':'));
                String of = line.substring(line.indexOf(':') + 2, line.length() - " -->".length());
                List<String> rest = lines.subList(i + 1, lines.size());
                assertThat(rest.get(0))
                        .as("%s after %s", page, line)
                        .isEqualTo(kind.equals("code") ? "```java" : "```text");
                quotes.add(new Quote(page, kind, of, rest.subList(1, rest.indexOf("```"))));
            }
        }
        return quotes;
    }

    /** The output that the documentation shows of a class. */
    static List<String> output(String type) {
        List<Quote> found = all().stream()
                .filter(quote -> quote.kind().equals("output") && quote.of().equals(type))
                .toList();
        assertThat(found).as(type).hasSize(1);
        return found.get(0).lines();
    }

    /** The README, the pages in docs and the guide; not the generated reports. */
    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        pages.addAll(pages(ROOT.resolve("docs")));
        pages.addAll(pages(ROOT.resolve("docs/guide")));
        return pages;
    }

    private static List<Path> pages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
