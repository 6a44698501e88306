package askwalk.simulation;

import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;

/**
 * Provides a {@link UserModel} by name, for options such as {@code --user-model impatient:0.05+wrong:0.1}. To add your
 * own, implement this with a public constructor without parameters and name the class in
 * {@code META-INF/services/askwalk.simulation.UserModelProvider}.
 */
public interface UserModelProvider {

    /** The kind of change, in the order in which models are composed; within a kind by name. */
    enum Kind {
        /** Changes what the user looks for. At most one model of this kind takes part. */
        TRUTH,

        /** Changes answers about attributes. */
        ANSWERS,

        /** Replaces answers about attributes by "don't know". */
        SILENCE,

        /** Ends dialogues. */
        PATIENCE
    }

    /**
     * Returns the name.
     *
     * @return lower-case letters, digits and hyphens
     */
    String name();

    /**
     * Returns the form of the arguments for help and messages.
     *
     * @return such as {@code P}; empty for none
     */
    String syntax();

    /**
     * Returns a summary for lists of models.
     *
     * @return a phrase
     */
    String summary();

    /**
     * Returns the kind of change.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Adds the model to simulated users, with what it changes in a conversation.
     *
     * @param users the users so far
     * @param arguments the text after the colon; empty for none
     * @return the users with this model; unchanged if these arguments change nothing
     * @throws IllegalArgumentException if the arguments are not of this {@linkplain #syntax() form}
     */
    SimulatedUsers addTo(SimulatedUsers users, String arguments);

    /**
     * Creates the model.
     *
     * @param spec a specification that {@link #addTo} has added
     * @param testbed the graph, the protocol and the evaluated tuples
     * @return the model
     * @throws IllegalArgumentException if the model is not possible on this testbed
     */
    UserModel create(UserModelSpec spec, Testbed testbed);
}
