package askwalk.simulation;

import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.provider.Providers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The models of a protocol's simulated users, composed. Immutable and safe for concurrent use. */
public final class UserModels {

    private final List<UserModel> models;

    /**
     * Creates the models of a testbed.
     *
     * @throws IllegalArgumentException if a model is unknown or not possible on this testbed
     */
    UserModels(Testbed testbed) {
        List<UserModelProvider> all = all();
        record Part(UserModelProvider provider, UserModelSpec spec) {}
        models = testbed.protocol().users().models().stream()
                .map(spec -> new Part(provider(spec.name(), all), spec))
                .sorted(Comparator.comparing((Part part) -> part.provider.kind())
                        .thenComparing(part -> part.spec.name()))
                .map(part -> part.provider.create(part.spec, testbed))
                .toList();
    }

    /**
     * Returns every model on the class path.
     *
     * @return the providers, sorted by name
     * @throws askwalk.provider.ProviderException if one cannot be loaded, or two have the same name
     */
    public static List<UserModelProvider> all() {
        return Providers.named(UserModelProvider.class, "user models", UserModelProvider::name);
    }

    /**
     * Parses the names of models.
     *
     * @param text {@code NAME} or {@code NAME:ARGUMENTS}, several separated by {@code +}
     * @return the users
     * @throws IllegalArgumentException if a name is unknown or given twice, its arguments are wrong, or two models
     *     change what the user looks for
     */
    public static SimulatedUsers parse(String text) {
        List<UserModelProvider> all = all();
        List<String> truths = new ArrayList<>();
        SimulatedUsers users = SimulatedUsers.TRUTHFUL;
        for (String part : text.split("\\+", -1)) {
            int colon = part.indexOf(':');
            String name = (colon < 0 ? part : part.substring(0, colon)).strip();
            String arguments = colon < 0 ? "" : part.substring(colon + 1).strip();
            UserModelProvider provider = provider(name, all);
            try {
                users = provider.addTo(users, arguments);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("user model '" + part.strip() + "': " + e.getMessage(), e);
            }
            if (provider.kind() == UserModelProvider.Kind.TRUTH) {
                truths.add(name);
            }
        }
        if (truths.size() > 1) {
            throw new IllegalArgumentException("the user models " + String.join(" and ", truths)
                    + " both change what the user looks for: name one");
        }
        return users;
    }

    /**
     * Checks that the models of a testbed are possible on it, such as that a file of rates has only attributes of the
     * graph.
     *
     * @param testbed the testbed
     * @throws IllegalArgumentException if a model is unknown or not possible
     */
    public static void check(Testbed testbed) {
        new UserModels(testbed);
    }

    private static UserModelProvider provider(String name, List<UserModelProvider> all) {
        return all.stream().filter(each -> each.name().equals(name)).findAny().orElseThrow(() -> {
            String known = all.stream().map(UserModelProvider::name).collect(Collectors.joining(", "));
            return new IllegalArgumentException("there is no user model '" + name + "'; there are " + known);
        });
    }

    /** Returns what the user of a dialogue looks for. */
    UserTruth truth(UserSetup dialogue) {
        UserTruth truth = dialogue.truthful(dialogue.target());
        for (UserModel model : models) {
            truth = model.truth(truth, dialogue);
        }
        return truth;
    }

    /** Returns a user who looks for that and answers by all models. */
    UserSimulator behaviour(UserTruth truth, UserSetup dialogue) {
        UserSimulator user = truth;
        for (UserModel model : models) {
            user = model.behaviour(user, dialogue);
        }
        return user;
    }
}
