package askwalk.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The simulated users of a protocol: the models by which they differ from the truthful user of the literature, and what
 * these models change in a conversation. Immutable.
 *
 * @param models the models, in the order of their names, of which each occurs once; empty for truthful users
 * @param repeats whether an attribute may be asked about again
 * @param goesOn whether a conversation goes on after an accepted item
 */
public record SimulatedUsers(List<UserModelSpec> models, boolean repeats, boolean goesOn) {

    /** Truthful users, who answer every question. */
    public static final SimulatedUsers TRUTHFUL = new SimulatedUsers(List.of(), false, false);

    /** The name of the model of persistent mistakes, whose argument is the {@linkplain Noise#flipRate() flip rate}. */
    public static final String WRONG = "wrong";

    /** The name of the model of missing answers, whose argument is the {@linkplain Noise#dontKnowRate() rate}. */
    public static final String SILENT = "silent";

    /**
     * Creates users.
     *
     * @throws IllegalArgumentException if a model is named twice
     */
    public SimulatedUsers {
        models = models.stream()
                .sorted(Comparator.comparing(UserModelSpec::name))
                .toList();
        for (int i = 1; i < models.size(); i++) {
            if (models.get(i).name().equals(models.get(i - 1).name())) {
                throw new IllegalArgumentException(
                        "the user model '" + models.get(i).name() + "' is given twice");
            }
        }
    }

    /**
     * Returns these users with another model in addition.
     *
     * @param model a model of another name than the others
     * @return the users
     * @throws IllegalArgumentException if there is a model of this name
     */
    public SimulatedUsers with(UserModelSpec model) {
        List<UserModelSpec> more = new ArrayList<>(models);
        more.add(model);
        return new SimulatedUsers(more, repeats, goesOn);
    }

    /**
     * Returns these users in conversations in which an attribute may be asked about again.
     *
     * @return the users
     */
    public SimulatedUsers repeating() {
        return new SimulatedUsers(models, true, goesOn);
    }

    /**
     * Returns these users in conversations that go on after an accepted item.
     *
     * @return the users
     */
    public SimulatedUsers goingOn() {
        return new SimulatedUsers(models, repeats, true);
    }

    /**
     * Returns the rates of the models {@value #WRONG} and {@value #SILENT}.
     *
     * @return the noise; {@link Noise#NONE} without these models
     */
    public Noise noise() {
        return new Noise(rate(WRONG), rate(SILENT));
    }

    /**
     * Returns these users with other rates of the models {@value #WRONG} and {@value #SILENT}.
     *
     * @param noise the rates; a model with the rate 0 is left out
     * @return the users
     */
    public SimulatedUsers withNoise(Noise noise) {
        List<UserModelSpec> changed = new ArrayList<>(others());
        if (noise.flipRate() > 0) {
            changed.add(new UserModelSpec(WRONG, Double.toString(noise.flipRate())));
        }
        if (noise.dontKnowRate() > 0) {
            changed.add(new UserModelSpec(SILENT, Double.toString(noise.dontKnowRate())));
        }
        return new SimulatedUsers(changed, repeats, goesOn);
    }

    /**
     * Returns the models other than {@value #WRONG} and {@value #SILENT}.
     *
     * @return the models, in the order of their names
     */
    public List<UserModelSpec> others() {
        return models.stream().filter(model -> !isNoise(model)).toList();
    }

    /**
     * Returns the models as a text, as users name them.
     *
     * @return such as {@code impatient:0.02,0.1+wrong:0.1}, or {@code truthful}
     */
    public String text() {
        return models.isEmpty() ? "truthful" : text(models);
    }

    /** Returns the part of a protocol's id that is not the noise; empty without other models. */
    String idText() {
        return (others().isEmpty() ? "" : ";users=" + text(others()))
                + (repeats ? ";repeats=yes" : "")
                + (goesOn ? ";afterHit=goes on" : "");
    }

    private static String text(List<UserModelSpec> specs) {
        return specs.stream().map(UserModelSpec::text).collect(Collectors.joining("+"));
    }

    private static boolean isNoise(UserModelSpec model) {
        return model.name().equals(WRONG) || model.name().equals(SILENT);
    }

    private double rate(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .mapToDouble(model -> Double.parseDouble(model.arguments()))
                .findAny()
                .orElse(0);
    }
}
