package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources, messages and pages use the words of the field: none of the retired words of the conventions page. */
class VocabularyTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/conventions.md");
    private static final String HEADING = "## Retired words";

    /** Rows of the table: retired words, separated by commas, and what to write. */
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\|");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

    /** The openings of Javadoc that a reader of Java does not expect. */
    private static final Pattern OPENING = Pattern.compile("^\\s*/?\\*+ (Makes|Says|What|Who|Whoever|How) ");

    /** Names that files and users still have, by source. */
    private static final Map<String, Set<String>> FORMER_NAMES = Map.of(
            "InfoGainMatrices.java", Set.of("acquainted", "strangers"),
            "RenamedOptions.java", Set.of("hindsight"),
            "OracleTest.java", Set.of("hindsight"),
            "DataDoctorCommand.java", Set.of("flaw"),
            "DataDoctorTest.java", Set.of("flaw"));

    /** A line that declares a former name, and a name in the list of changes. */
    private static final Pattern FORMER = Pattern.compile("(?i).*\\bformer.*");

    /** Folders with built files, stored runs of earlier versions, and runs of users. */
    private static final Set<String> SKIPPED = Set.of("target", ".git", "movielens-50", "runs");

    private static final int MIN_FILES = 500;

    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    /**
     * The retired words.
     *
     * @param pattern any of them
     * @param instead what to write, by word
     */
    private record Retired(Pattern pattern, Map<String, String> instead) {}

    @Test
    void sourcesAndPagesHaveNoRetiredWords() {
        Retired retired = retired();
        List<String> found = new ArrayList<>();
        for (Path file : files(".java", ".md", ".properties")) {
            List<String> lines = lines(file);
            if (isReport(lines)) {
                continue;
            }
            boolean isTable = false;
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                isTable = file.equals(PAGE) && (line.startsWith("#") ? line.equals(HEADING) : isTable);
                if (!isTable && !FORMER.matcher(line).matches()) {
                    String text =
                            file.endsWith("CHANGELOG.md") ? CODE.matcher(line).replaceAll("") : line;
                    addRetired(found, retired, ROOT.relativize(file) + ":" + (at + 1), text);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void documentationCommentsBeginAsReadersOfJavaExpect() {
        List<String> found = new ArrayList<>();
        for (Path file : files(".java")) {
            List<String> lines = lines(file);
            for (int at = 0; at < lines.size(); at++) {
                boolean isFirst = lines.get(at).contains("/**")
                        || (at > 0 && lines.get(at - 1).strip().equals("/**"));
                if (isFirst && OPENING.matcher(lines.get(at)).find()) {
                    found.add(ROOT.relativize(file) + ":" + (at + 1) + ": "
                            + lines.get(at).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theTableIsRead() {
        List<String> found = new ArrayList<>();

        addRetired(found, retired(), "A.java:7", "if (flawOf(line) || NOBODY.equals(user)) { // told anew");

        assertThat(found).hasSize(3).allMatch(line -> line.startsWith("A.java:7: '"));
    }

    /**
     * Returns whether a page was generated from stored runs, which may have former names; notes have files of their
     * own.
     */
    private static boolean isReport(List<String> lines) {
        return !lines.isEmpty() && lines.get(0).matches("# (Evaluation|Reproduction) report");
    }

    private static void addRetired(List<String> found, Retired retired, String where, String line) {
        String words = HUMP.matcher(line).replaceAll(" ").toLowerCase(Locale.ROOT);
        Matcher matcher = retired.pattern.matcher(words);
        while (matcher.find()) {
            String file = where.replaceAll(".*/|:.*", "");
            if (!FORMER_NAMES.getOrDefault(file, Set.of()).contains(matcher.group())) {
                found.add(where + ": '" + matcher.group() + "', write: " + retired.instead.get(matcher.group()));
            }
        }
    }

    /** The retired words of the conventions page and what to write instead. */
    private static Retired retired() {
        Map<String, String> table = new TreeMap<>();
        List<String> page = lines(PAGE);
        int heading = page.indexOf(HEADING);
        assertThat(heading).as(HEADING + " in " + PAGE).isNotNegative();
        for (String line : page.subList(heading + 1, page.size())) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("#")) {
                break;
            }
            if (row.matches() && !row.group(1).startsWith("-") && !row.group(1).equals("not")) {
                for (String word : row.group(1).split(", ", -1)) {
                    table.put(word, row.group(2));
                }
            }
        }
        assertThat(table).hasSizeGreaterThan(20);
        String words = table.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Retired(Pattern.compile("\\b(?:" + words + ")\\b"), table);
    }

    /** All files of the project with these endings. */
    private static List<Path> files(String... endings) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skip = SKIPPED.contains(folder.getFileName().toString());
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Stream.of(endings).anyMatch(file.toString()::endsWith)
                            && !file.endsWith("VocabularyTest.java")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(files).hasSizeGreaterThan(MIN_FILES);
        files.sort(null);
        return files;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
