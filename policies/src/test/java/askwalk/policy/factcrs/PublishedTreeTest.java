package askwalk.policy.factcrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Stages;
import askwalk.policy.tree.TrainingSessions;
import askwalk.random.Seed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * FacT-CRS published item vectors for its LastFM files. With them, and with sessions in the order of the file, the root
 * of the first tree equals that of its log, to the printed digits.
 */
class PublishedTreeTest {

    private static final int DIMENSIONS = 40;

    /** The precision of a float between 1/4 and 1/2: the log has floats, while this code uses doubles. */
    private static final double UNIT = 0x1p-25;

    /** Of the original files and of the neutral ones alike. */
    private static final int ROOT_ATTRIBUTE = 5;

    @Test
    void rootIsThatOfTheReleasedLog() throws IOException {
        String folder = System.getProperty("askwalk.data");
        Path vectors = folder == null ? null : Path.of(folder, "original", "factcrs", "lastfm-V-40.npy");
        if (vectors == null || !Files.exists(vectors)) {
            System.err.println("Skipped: no published item vectors; set askwalk.data to a folder that has "
                    + "original/factcrs/lastfm-V-40.npy");
        }
        assumeTrue(vectors != null && Files.exists(vectors));
        Path data = Path.of(folder, "tsv", "factcrs_lastfm");
        double[][] items = vectors(vectors);
        int[][] carried = pairs(data.resolve("item_attributes.tsv"));
        int[][] lists = pairs(data.resolve("user_likes.tsv"));
        int[][] train = pairs(data.resolve("interactions_train.tsv"));

        int users = 1 + Math.max(max(lists[0]), max(train[0]));
        int attributes = 1 + max(carried[1]);
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, users);
        add(builder, VertexType.ITEM, items.length);
        add(builder, VertexType.ATTRIBUTE, attributes);
        for (int i = 0; i < carried[0].length; i++) {
            builder.connect(Relation.HAS_ATTRIBUTE, carried[0][i], carried[1][i]);
        }
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());
        TrainingSessions sessions = TrainingSessions.inOrder(
                graph, UserAttributes.of(users, attributes, Ids.of(lists[0]), Ids.of(lists[1])), train[0], train[1]);
        Factors factors = new Factors(new double[sessions.size()][DIMENSIONS], items);
        FactCrsSettings settings =
                FactCrsSettings.read(new FactCrsProvider().values(Map.of("trees", "1", "depth", "1", "sample", "0.9")));
        ForestGrower grower = new ForestGrower(sessions, factors, settings, new Seed(1));
        double[] root = grower.rootVector();
        boolean[] askable = new boolean[attributes];
        Arrays.fill(askable, true);
        SplitAttributes split = SplitAttributes.of(sessions, askable, attributes, new Seed(1));
        DecisionTree tree = grower.grow(split, Stages.NONE).get(0);

        assertThat(root[0]).isCloseTo(0.27421798, within(UNIT));
        assertThat(root[1]).isCloseTo(0.22703672, within(UNIT));
        assertThat(root[2]).isCloseTo(0.03557866, within(UNIT));
        assertThat(tree.attribute(0)).isEqualTo(ROOT_ATTRIBUTE);
    }

    private static void add(GraphBuilder builder, VertexType type, int count) {
        for (int id = 0; id < count; id++) {
            builder.add(type, Integer.toString(id), Integer.toString(id));
        }
    }

    private static int max(int[] ids) {
        return Arrays.stream(ids).max().orElseThrow();
    }

    private static int[][] pairs(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int[][] pairs = new int[2][lines.size() - 1];
        for (int row = 0; row < pairs[0].length; row++) {
            String[] fields = lines.get(row + 1).split("\t", -1);
            pairs[0][row] = Integer.parseInt(fields[0]);
            pairs[1][row] = Integer.parseInt(fields[1]);
        }
        return pairs;
    }

    /** Reads a two-dimensional array of NumPy, version 1.0, of little-endian doubles row by row. */
    private static double[][] vectors(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int start = 10 + bytes.getShort(8);
        double[][] rows = new double[(bytes.capacity() - start) / Double.BYTES / DIMENSIONS][DIMENSIONS];
        bytes.position(start);
        for (double[] row : rows) {
            bytes.asDoubleBuffer().get(row);
            bytes.position(bytes.position() + DIMENSIONS * Double.BYTES);
        }
        return rows;
    }
}
