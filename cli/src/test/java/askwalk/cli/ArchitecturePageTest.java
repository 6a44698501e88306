package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The architecture page and its drawing agree with the build and the sources. */
class ArchitecturePageTest {

    private static final Path ROOT = Path.of("..");
    private static final String GROUP = "io.github.askwalk";

    /** A type in backquotes, with or without a member. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]*)(\\.[A-Za-z][^`]*)?`");

    /** The package of a type that is named in full, as in an import. */
    private static final Pattern PACKAGE = Pattern.compile("\\b(askwalk(?:\\.[a-z0-9]+)+)\\.[A-Z*]");

    private static final ArchitecturePage PAGE = ArchitecturePage.read();

    /** A rectangle of the drawing. */
    private record Box(String module, double left, double top, double right, double bottom) {

        static Box of(Element rectangle) {
            double left = number(rectangle, "x");
            double top = number(rectangle, "y");
            return new Box(
                    rectangle.getAttribute("id"),
                    left,
                    top,
                    left + number(rectangle, "width"),
                    top + number(rectangle, "height"));
        }

        boolean touches(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    @Test
    void theDrawingShowsTheModulesAndTheirDependencies() throws Exception {
        Element drawing = parse(ROOT.resolve("docs/architecture.svg"));
        List<Box> boxes = all(drawing, "rect").stream().map(Box::of).toList();
        List<String> labels = all(drawing, "text").stream()
                .filter(text -> text.getAttribute("class").equals("name"))
                .map(Node::getTextContent)
                .toList();
        List<String> arrows = all(drawing, "line").stream()
                .map(line -> at(boxes, number(line, "x1"), number(line, "y1")) + " -> "
                        + at(boxes, number(line, "x2"), number(line, "y2")))
                .toList();

        assertThat(boxes).extracting(Box::module).containsExactlyInAnyOrderElementsOf(modules());
        assertThat(labels)
                .containsExactlyElementsOf(boxes.stream().map(Box::module).toList());
        assertThat(arrows).containsExactlyInAnyOrderElementsOf(dependencies());
    }

    @Test
    void thePageListsTheDependencies() throws Exception {
        assertThat(PAGE.arrows()).isEqualTo(dependencies());
        assertThat(dependencies()).hasSizeGreaterThan(5);
    }

    @Test
    void thePageListsEveryPackageOfEveryModule() throws Exception {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (String module : modules()) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            for (Path source : sources(sources)) {
                Path folder = sources.relativize(source).getParent();
                packages.computeIfAbsent(module, name -> new TreeSet<>())
                        .add(folder.toString().replace(folder.getFileSystem().getSeparator(), "."));
            }
        }

        Map<String, Set<String>> listed = new TreeMap<>();
        PAGE.packages().forEach((module, list) -> listed.put(module, new TreeSet<>(list)));
        assertThat(listed).isEqualTo(packages);
    }

    /** Checks imports and fully qualified names. */
    @Test
    void theExamplesUseOnlyTheApi() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Path source : sources(ROOT.resolve("examples/java/src/main/java"))) {
            Matcher matcher = PACKAGE.matcher(Files.readString(source));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        used.remove("askwalk.examples");

        assertThat(used).contains("askwalk.conversation", "askwalk.experiment").isSubsetOf(PAGE.api());
    }

    @Test
    void everyTypeThatThePageOrTheGlossaryNamesExists() throws Exception {
        Set<String> types = new TreeSet<>();
        for (String module : modules()) {
            for (Path source : sources(ROOT.resolve(module).resolve("src"))) {
                types.add(source.getFileName().toString().replace(".java", ""));
            }
        }

        String conventions = RunFolder.read(ROOT.resolve("docs/conventions.md"));
        List<String> named = TYPE.matcher(PAGE.text() + conventions)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.equals("API"))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(types).contains(name));
    }

    private static String at(List<Box> boxes, double x, double y) {
        return boxes.stream()
                .filter(box -> box.touches(x, y))
                .map(Box::module)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no module at " + x + ", " + y));
    }

    /** Returns the folders of all modules except parent modules. */
    private static List<String> modules() throws Exception {
        List<String> modules = new ArrayList<>();
        for (String module : modulesOf(ROOT)) {
            List<String> inner = modulesOf(ROOT.resolve(module));
            modules.addAll(
                    inner.isEmpty()
                            ? List.of(module)
                            : inner.stream().map(name -> module + "/" + name).toList());
        }
        return modules;
    }

    private static List<String> modulesOf(Path folder) throws Exception {
        return all(parse(folder.resolve("pom.xml")), "module").stream()
                .map(Node::getTextContent)
                .toList();
    }

    /** Returns the dependencies between modules, without those of tests. */
    private static Set<String> dependencies() throws Exception {
        Map<String, String> modules = new TreeMap<>();
        for (String module : modules()) {
            modules.put(child(parse(ROOT.resolve(module).resolve("pom.xml")), "artifactId"), module);
        }
        Set<String> arrows = new TreeSet<>();
        for (String module : modules.values()) {
            for (Element dependency : all(parse(ROOT.resolve(module).resolve("pom.xml")), "dependency")) {
                if (GROUP.equals(child(dependency, "groupId")) && !"test".equals(child(dependency, "scope"))) {
                    arrows.add(module + " -> " + modules.get(child(dependency, "artifactId")));
                }
            }
        }
        return arrows;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static Element parse(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The text of a child, or null. */
    private static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return null;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
