package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Datasets;
import askwalk.dataset.Description;
import askwalk.dataset.Fixtures;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.Same;
import askwalk.dataset.factcrs.FactCrsFolder;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets are equal after writing and reading. */
class TsvRoundTripTest {

    private static final int SEEDS = 200;

    /** Parts of keys; each of them may stand anywhere in one, except that a parent's key has no comma. */
    private static final String[] TEXTS = {
        "a", "É", "漢字", "\uD83D\uDE00", " ", "\"", "#", "e\u0301", "\u2028", "parent:"
    };

    /** Parts of names only. */
    private static final String[] BREAKS = {"\t", "\n", "\r", "\uFEFF"};

    @TempDir
    Path temp;

    @Test
    void randomDataSets() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                Dataset dataset = random(new SplittableRandom(seed));
                Path copy = temp.resolve("copy" + seed);

                TsvWriter.write(dataset, copy);
                Dataset read = Datasets.open(copy);

                Same.assertSameIds(read, dataset);
                assertSameTexts(read, dataset);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original/lastfm",
                "original/lastfm_star",
                "original/factcrs/lastfm",
                "original/hetrec2011-lastfm-2k",
                "tsv/factcrs_lastfm",
                "tsv/lastfm_star",
                "tsv/movielens_small",
                "tsv/yelp_partial"
            })
    void realDataSets(String folder) {
        Dataset dataset = Datasets.open(Fixtures.realData().resolve(folder));
        Path copy = temp.resolve("copy");

        TsvWriter.write(dataset, copy);

        Same.assertSame(Datasets.open(copy), dataset);
    }

    @Test
    void dataSplitByUser() {
        Dataset dataset = Datasets.open(FactCrsFolder.write(temp.resolve("original")));
        Path copy = temp.resolve("copy");

        TsvWriter.write(dataset, copy);
        Dataset read = Datasets.open(copy);

        Same.assertSame(read, dataset);
        assertThat(read.userAttributes().list(1).toArray()).containsExactly(0, 2);
        assertThat(read.manifest().protocol()).isEqualTo("FACT_STRICT");
        assertThat(read.manifest().splitRule()).isEqualTo(dataset.manifest().splitRule());
    }

    private static void assertSameTexts(Dataset read, Dataset written) {
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < written.graph().catalogue().size(type); id++) {
                String name = written.graph().catalogue().name(type, id);
                assertThat(read.graph().catalogue().key(type, id))
                        .isEqualTo(written.graph().catalogue().key(type, id));
                assertThat(read.graph().catalogue().name(type, id)).isEqualTo(name.replaceAll("[\t\r\n]|^\uFEFF", " "));
            }
        }
    }

    /** Every relation and role but training may be empty, and vertices may have no edge at all. */
    private static Dataset random(SplittableRandom random) {
        DatasetBuilder builder = new DatasetBuilder("random", new Description("random", "seed", null, null, null));
        add(builder, random, VertexType.USER, 1 + random.nextInt(8));
        add(builder, random, VertexType.ITEM, 1 + random.nextInt(10));
        add(builder, random, VertexType.ATTRIBUTE, 1 + random.nextInt(8));
        int fine = builder.count(VertexType.ATTRIBUTE);
        int coarse = random.nextInt(4);
        for (int index = 0; index < coarse; index++) {
            builder.addCoarseAttribute(key(random, index), name(random), "", 0);
        }
        builder.edges(
                Relation.HAS_ATTRIBUTE,
                edges(random, builder.count(VertexType.ITEM), 0, fine, true, random.nextDouble()));
        builder.edges(Relation.CHILD_OF, edges(random, fine, fine, fine + coarse, false, random.nextDouble()));
        builder.edges(
                Relation.LIKES,
                edges(random, builder.count(VertexType.USER), 0, fine, false, random.nextInt(2) * random.nextDouble()));
        friends(builder, random);
        tuples(builder, random);
        return builder.build();
    }

    private static void add(DatasetBuilder builder, SplittableRandom random, VertexType type, int count) {
        for (int index = 0; index < count; index++) {
            builder.add(type, key(random, index), name(random));
        }
    }

    /** Unique by its number, which is not at its start, since fine attributes must not begin with "parent:". */
    private static String key(SplittableRandom random, int number) {
        String start = TEXTS[random.nextInt(TEXTS.length - 1)];
        return start + number + TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)];
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        for (int part = random.nextInt(4); part >= 0; part--) {
            String[] parts = random.nextInt(3) == 0 ? BREAKS : TEXTS;
            name.append(parts[random.nextInt(parts.length)]);
        }
        return name.toString();
    }

    private static LocatedPairs edges(
            SplittableRandom random, int sources, int firstTarget, int targets, boolean some, double share) {
        LocatedPairs pairs = new LocatedPairs("");
        for (int from = sources - 1; from >= 0; from--) {
            for (int to = firstTarget; to < targets; to++) {
                boolean needed = some && from == 0 && to == targets - 1 && pairs.size() == 0;
                if (needed || random.nextDouble() < share) {
                    pairs.add(from, to, 1, 0);
                }
            }
        }
        return pairs;
    }

    /** In one direction or both. */
    private static void friends(DatasetBuilder builder, SplittableRandom random) {
        LocatedPairs pairs = new LocatedPairs("");
        double share = random.nextInt(2) * random.nextDouble();
        for (int user = 0; user < builder.count(VertexType.USER); user++) {
            for (int friend = 0; friend < builder.count(VertexType.USER); friend++) {
                if (user != friend && random.nextDouble() < share) {
                    pairs.add(user, friend, 1, 0);
                }
            }
        }
        builder.edges(Relation.FRIEND_OF, pairs);
    }

    /** In any order. */
    private static void tuples(DatasetBuilder builder, SplittableRandom random) {
        List<int[]> all = new ArrayList<>();
        for (int user = 0; user < builder.count(VertexType.USER); user++) {
            for (int item = 0; item < builder.count(VertexType.ITEM); item++) {
                all.add(random.nextInt(all.size() + 1), new int[] {user, item});
            }
        }
        Map<Role, LocatedPairs> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(role, new LocatedPairs(""));
        }
        List<Role> roles = new ArrayList<>(List.of(Role.TRAIN));
        for (Role role : List.of(Role.VALIDATION, Role.TEST)) {
            if (random.nextInt(3) > 0) {
                roles.add(role);
            }
        }
        for (int index = 0; index < all.size(); index++) {
            Role role = index == 0 ? Role.TRAIN : roles.get(random.nextInt(roles.size()));
            if (index == 0 || random.nextBoolean()) {
                byRole.get(role).add(all.get(index)[0], all.get(index)[1], 1, 0);
            }
        }
        byRole.forEach(builder::tuples);
    }
}
