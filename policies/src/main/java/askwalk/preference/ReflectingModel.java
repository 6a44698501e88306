package askwalk.preference;

/** A model that can learn from what is rejected in a conversation. Immutable: what it learns stays in there. */
public interface ReflectingModel extends PreferenceModel {

    /**
     * Returns this model as one that learns in each conversation; this one stays as it is.
     *
     * @param reflection how it learns
     * @return the learning model, which shares the trained numbers
     */
    PreferenceModel reflecting(Reflection reflection);
}
