package askwalk.preference;

/**
 * A model that can be updated with the rejected items of a conversation. Immutable: updates are local to the
 * conversation.
 */
public interface ReflectingModel extends PreferenceModel {

    /**
     * Returns a variant of this model that is updated in each conversation. This model does not change.
     *
     * @param reflection the hyperparameters of the updates
     * @return the variant, which shares the trained parameters
     */
    PreferenceModel reflecting(Reflection reflection);
}
