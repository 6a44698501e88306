package askwalk.cli;

import askwalk.experiment.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation in Markdown.
 *
 * @param file the file, from the folder of this module
 * @param text its text
 */
record DocumentationPage(Path file, String text) {

    private static final Path ROOT = Path.of("..");

    /** The folders of generated reports and their notes. */
    private static final List<String> GENERATED = List.of("docs/results", "docs/information-gain");

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*?) *$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static DocumentationPage read(Path file) {
        return new DocumentationPage(file, RunFolder.read(file));
    }

    static DocumentationPage readme() {
        return read(ROOT.resolve("README.md"));
    }

    /** All pages: those of the top folder, and docs with the folders in it. */
    static List<DocumentationPage> all() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                .map(ROOT::resolve),
                        markdownFiles(ROOT.resolve("docs")).stream())
                .map(DocumentationPage::read)
                .toList();
    }

    /** The pages that are not part of generated reports. */
    static List<DocumentationPage> written() {
        return all().stream()
                .filter(page -> GENERATED.stream().noneMatch(folder -> page.file.startsWith(ROOT.resolve(folder))))
                .toList();
    }

    private static List<Path> markdownFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code blocks in one of these languages; the language of a bare block is "". */
    List<String> codeBlocks(String... languages) {
        return CODE_BLOCK
                .matcher(text)
                .results()
                .filter(block -> List.of(languages).contains(block.group(1)))
                .map(block -> block.group(2))
                .toList();
    }

    /** The code within lines of text. */
    List<String> codeSpans() {
        return CODE_SPAN
                .matcher(CODE_BLOCK.matcher(text).replaceAll(""))
                .results()
                .map(span -> span.group(1).replaceAll("\\s+", " "))
                .toList();
    }

    /** The text without code blocks and comments. */
    String prose() {
        return COMMENT.matcher(CODE_BLOCK.matcher(text).replaceAll("")).replaceAll("");
    }

    /** The number of words outside of code blocks, without the addresses of links. */
    int wordCount() {
        return (int) Stream.of(LINK.matcher(prose()).replaceAll("]").split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /** The targets of links and images. */
    List<String> links() {
        return LINK.matcher(CODE_SPAN.matcher(prose()).replaceAll("code"))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The anchors that GitHub gives to headings. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> times = new HashMap<>();
        for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
            String anchor = heading.group(1)
                    .replaceAll("\\]\\([^)]*\\)", "]")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
                    .replace(' ', '-');
            int before = times.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    /** The commands in blocks for a shell, without comments; a backslash at the end of a line continues it. */
    List<String> shellCommands() {
        List<String> commands = new ArrayList<>();
        for (String block : codeBlocks("", "sh", "bash", "shell")) {
            block.replace("\\\n", " ")
                    .lines()
                    .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(commands::add);
        }
        return commands;
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }
}
