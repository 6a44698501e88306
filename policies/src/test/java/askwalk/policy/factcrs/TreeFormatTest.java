package askwalk.policy.factcrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One tree over two attributes, in which no session has a yes to the first and a no to the second. The item vectors are
 * 1, 2, 3.
 */
class TreeFormatTest {

    private static final TreeFormat.Limits ALL = new TreeFormat.Limits(9, 9);

    private final Forest forest = new Forest(
            List.of(new DecisionTree(new TreeNode[] {
                new TreeNode(0, 1, 3, 9, new int[] {0, 1, 2}, new float[] {1}),
                new TreeNode(1, 2, TreeNode.NONE, 5, new int[] {0, 1}, new float[] {1}),
                leaf(5, 0, 1),
                leaf(4, 2)
            })),
            new float[][] {{1}, {2}, {3}});

    private final Catalogue plain = catalogue("rock", "jazz");

    @Test
    void anOutlineForPeople() {
        assertThat(TreeFormat.TEXT.write(forest, 0, plain, ALL)).isEqualTo("""
                        rock? (9 sessions, 3 items)
                          yes: jazz? (5 sessions, 2 items)
                            yes: recommend item 1, item 0 (5 sessions, 2 items)
                            no: no training session
                          no: recommend item 2 (4 sessions, 1 items)
                        """);
        assertThat(TreeFormat.TEXT.write(forest, 0, plain, new TreeFormat.Limits(1, 1)))
                .isEqualTo("""
                        rock? (9 sessions, 3 items)
                          yes: recommend item 1 and 1 more (5 sessions, 2 items)
                          no: recommend item 2 (4 sessions, 1 items)
                        """);
        assertThat(TreeFormat.TEXT.write(forest, 0, plain, new TreeFormat.Limits(0, 0)))
                .isEqualTo("recommend 3 of them (9 sessions, 3 items)\n");
    }

    @Test
    void theDotLanguage() {
        assertThat(TreeFormat.DOT.write(forest, 0, catalogue("a \"b\" \\n &amp;", "jazz"), new TreeFormat.Limits(1, 1)))
                .isEqualTo("""
                        digraph tree {
                          node [shape=box];
                          n0 [label="a \\"b\\" \\\\n &amp;amp;?\\n9 sessions, 3 items"];
                          n1 [label="item 1\\n5 sessions, 2 items", style=rounded];
                          n0 -> n1 [label="yes"];
                          n3 [label="item 2\\n4 sessions, 1 items", style=rounded];
                          n0 -> n3 [label="no"];
                        }
                        """);
    }

    @Test
    void controlCharactersAreShownAsReplacements() {
        Catalogue names = catalogue("a\u001B[2Jb\u202Ec\nd", "jazz");

        assertThat(TreeFormat.TEXT.write(forest, 0, names, ALL)).startsWith("a\uFFFD[2Jb\uFFFDc d? (9 sessions");
        assertThat(TreeFormat.DOT.write(forest, 0, names, ALL))
                .contains("n0 [label=\"a\uFFFD[2Jb\uFFFDc\\nd?\\n9 sessions");
    }

    @Test
    void json() {
        assertThat(TreeFormat.JSON.write(forest, 0, catalogue("a \"b\"\n", "jazz"), ALL))
                .isEqualTo("""
                        {"sessions": 9, "items": 3, "attribute": "a0", "name": "a \\"b\\"\\n",
                          "yes": {"sessions": 5, "items": 2, "attribute": "a1", "name": "jazz",
                            "yes": {"sessions": 5, "items": 2, "recommends": ["i1", "i0"]},
                            "no": null},
                          "no": {"sessions": 4, "items": 1, "recommends": ["i2"]}}
                        """);
    }

    /** Keys with special characters of Java; the class returns the same items as the tree for all answers. */
    @Test
    void javaSourceThatCompilesAndWalksTheTree(@TempDir Path temp) throws Exception {
        String[] keys = {"a \"quote\" \\u0022 */ \n", "\\", "é"};
        Catalogue odd = Catalogue.of(
                Map.of(
                        VertexType.USER, List.of(),
                        VertexType.ITEM, List.of(keys[0], keys[1], keys[2]),
                        VertexType.ATTRIBUTE, List.of(keys[0], keys[2])),
                Map.of(
                        VertexType.USER, List.of(),
                        VertexType.ITEM, List.of("x", "y", "z"),
                        VertexType.ATTRIBUTE, List.of("x", "y")));
        Method recommend = compiled(TreeFormat.JAVA.write(forest, 0, odd, ALL), temp);
        Predicate<String> both = key -> true;
        Predicate<String> first = key -> key.equals(keys[0]);
        Predicate<String> second = key -> key.equals(keys[2]);
        Predicate<String> none = key -> false;
        assertThat((String[]) recommend.invoke(null, both)).containsExactly(keys[1], keys[0]);
        assertThat((String[]) recommend.invoke(null, first)).as("no session").containsExactly(keys[1], keys[0]);
        assertThat((String[]) recommend.invoke(null, second)).containsExactly(keys[2]);
        assertThat((String[]) recommend.invoke(null, none)).containsExactly(keys[2]);
    }

    @Test
    void limitsAreNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeFormat.Limits(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeFormat.Limits(0, -1));
    }

    private static Method compiled(String source, Path folder) throws IOException, ReflectiveOperationException {
        Path file = folder.resolve("DecisionTree.java");
        Files.writeString(file, source);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-encoding", "UTF-8", "-d", folder.toString(), file.toString()))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return loader.loadClass("DecisionTree").getMethod("recommend", Predicate.class);
        }
    }

    private static TreeNode leaf(int sessions, int... items) {
        return new TreeNode(TreeNode.NONE, TreeNode.NONE, TreeNode.NONE, sessions, items, new float[] {1});
    }

    private static Catalogue catalogue(String... attributes) {
        List<String> attributeKeys = new ArrayList<>();
        for (int id = 0; id < attributes.length; id++) {
            attributeKeys.add("a" + id);
        }
        return Catalogue.of(
                Map.of(
                        VertexType.USER, List.of(),
                        VertexType.ITEM, List.of("i0", "i1", "i2"),
                        VertexType.ATTRIBUTE, attributeKeys),
                Map.of(
                        VertexType.USER, List.of(),
                        VertexType.ITEM, List.of("item 0", "item 1", "item 2"),
                        VertexType.ATTRIBUTE, List.of(attributes)));
    }
}
