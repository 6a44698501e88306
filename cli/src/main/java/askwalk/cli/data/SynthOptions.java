package askwalk.cli.data;

import askwalk.cli.common.UsageException;
import askwalk.dataset.synthetic.SyntheticSpec;
import askwalk.experiment.NameLookup;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of a generated data set: a preset and its overrides. */
final class SynthOptions {

    /** The option names by the names of the record components, which the library's messages use. */
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

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of the data set (default: the preset's name).")
    private String name;

    @Option(names = "--users", paramLabel = "N", description = "Number of users.")
    private Integer users;

    @Option(names = "--items", paramLabel = "N", description = "Number of items.")
    private Integer items;

    @Option(names = "--attributes", paramLabel = "N", description = "Number of attributes that items carry.")
    private Integer attributes;

    @Option(
            names = "--coarse-attributes",
            paramLabel = "N",
            description = "Number of parents of attributes, for enumerated questions; 0 for none.")
    private Integer coarseAttributes;

    @Option(
            names = "--interactions",
            paramLabel = "X",
            description = "Mean number of items of a user, over training, validation and test; 4 or more.")
    private Double interactions;

    @Option(names = "--attributes-per-item", paramLabel = "X", description = "Mean number of attributes of an item.")
    private Double attributesPerItem;

    @Option(names = "--friends", paramLabel = "X", description = "Mean number of friends of a user; 0 for none.")
    private Double friends;

    @Option(
            names = "--likes",
            paramLabel = "X",
            description = "Mean number of attributes that a user likes, all of training items; 0 for none.")
    private Double likes;

    @Option(
            names = "--skew",
            paramLabel = "X",
            description = "Exponent of Zipf's law of popularity: from 0, all equally popular, to 4.")
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
        String translated = message;
        for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
            translated = translated.replace(option.getKey(), option.getValue());
        }
        return translated;
    }

    private static <T> T or(T value, T defaultValue) {
        return value == null ? defaultValue : value;
    }
}
