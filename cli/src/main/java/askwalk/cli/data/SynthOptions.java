package askwalk.cli.data;

import askwalk.cli.common.UsageException;
import askwalk.dataset.synthetic.SyntheticSpec;
import askwalk.experiment.NameLookup;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a generated data set is to be like: a preset, and what is to differ from it. */
final class SynthOptions {

    /** The options by the words that messages of the library use for them. */
    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("coarseAttributes", "--coarse-attributes");
        OPTIONS.put("interactionsPerUser", "--interactions");
        OPTIONS.put("attributesPerItem", "--attributes-per-item");
        OPTIONS.put("friendsPerUser", "--friends");
        OPTIONS.put("likesPerUser", "--likes");
    }

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "lastfm",
            description = "Sizes to start from: lastfm, yelp or yelp10x (default: ${DEFAULT-VALUE}).")
    private String preset;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What the data set is called (default: the preset's name).")
    private String name;

    @Option(names = "--users", paramLabel = "N", description = "How many users.")
    private Integer users;

    @Option(names = "--items", paramLabel = "N", description = "How many items.")
    private Integer items;

    @Option(names = "--attributes", paramLabel = "N", description = "How many attributes that items carry.")
    private Integer attributes;

    @Option(
            names = "--coarse-attributes",
            paramLabel = "N",
            description = "How many parents of attributes, for enumerated questions; 0 for none.")
    private Integer coarseAttributes;

    @Option(
            names = "--interactions",
            paramLabel = "X",
            description = "Items of a user on average, over training, validation and test; 4 or more.")
    private Double interactions;

    @Option(names = "--attributes-per-item", paramLabel = "X", description = "Attributes of an item on average.")
    private Double attributesPerItem;

    @Option(names = "--friends", paramLabel = "X", description = "Friends of a user on average; 0 for none.")
    private Double friends;

    @Option(
            names = "--likes",
            paramLabel = "X",
            description = "Attributes that a user likes on average, all of training items; 0 for none.")
    private Double likes;

    @Option(
            names = "--skew",
            paramLabel = "X",
            description = "How fast popularity falls with the rank: from 0, not at all, to 4.")
    private Double skew;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same options and seed give the same data (default: ${DEFAULT-VALUE}).")
    private long seed;

    SyntheticSpec spec() {
        SyntheticSpec base = NameLookup.find("preset", preset, SyntheticSpec.presets(), SyntheticSpec::name);
        try {
            return new SyntheticSpec(
                    or(name, base.name()),
                    or(users, base.users()),
                    or(items, base.items()),
                    or(attributes, base.attributes()),
                    or(coarseAttributes, base.coarseAttributes()),
                    or(interactions, base.interactionsPerUser()),
                    or(attributesPerItem, base.attributesPerItem()),
                    or(friends, base.friendsPerUser()),
                    or(likes, base.likesPerUser()),
                    or(skew, base.skew()),
                    seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(inOptions(e.getMessage()), e);
        }
    }

    private static String inOptions(String message) {
        String said = message;
        for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
            said = said.replace(option.getKey(), option.getValue());
        }
        return said;
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
