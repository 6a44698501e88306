package askwalk.policy.infogain.prior;

/**
 * A training example for the prior: the items that are consistent with the opening of a validation tuple, and which of
 * them is the target. Immutable as long as its arrays are not modified.
 *
 * @param knownUser whether the user has training interactions
 * @param features raw feature values, {@code [Feature.COUNT][size]}, rows in the order of {@link Feature#values()}; a
 *     row is null if the feature is not available for this user
 * @param size number of items
 * @param target index of the target among the items
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(boolean knownUser, float[][] features, int size, int target) {}
