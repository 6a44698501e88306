package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links and images of the documentation lead to files and headings that exist. */
class LinksTest {

    static Stream<DocumentationPage> pages() {
        return DocumentationPage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsSomewhere(DocumentationPage page) {
        List<String> broken = page.links().stream()
                .filter(link -> !leadsSomewhere(page, link))
                .toList();

        assertThat(broken).as("broken links in %s", page).isEmpty();
    }

    @Test
    void everyPageIsLinked() {
        Set<Path> linked = DocumentationPage.all().stream()
                .flatMap(page -> page.links().stream()
                        .filter(link -> !isExternal(link) && !link.startsWith("#"))
                        .map(link -> target(page, link)))
                .collect(Collectors.toSet());

        assertThat(DocumentationPage.written().stream()
                        .map(page -> page.file().normalize())
                        .filter(page -> !page.endsWith("README.md") && !linked.contains(page)))
                .as("pages without a link to them")
                .isEmpty();
    }

    private static boolean leadsSomewhere(DocumentationPage page, String link) {
        if (isExternal(link)) {
            return true;
        }
        String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        Path target = link.startsWith("#") ? page.file() : target(page, link);
        return Files.exists(target)
                && (anchor.isEmpty() || DocumentationPage.read(target).anchors().contains(anchor));
    }

    private static Path target(DocumentationPage page, String link) {
        return page.file().resolveSibling(link.replaceFirst("#.*", "")).normalize();
    }

    private static boolean isExternal(String link) {
        return link.matches("[a-z]+:.*");
    }
}
