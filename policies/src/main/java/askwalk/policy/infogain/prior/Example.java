package askwalk.policy.infogain.prior;

/**
 * A validation tuple after its opening, for fitting a prior. Immutable if its arrays are left alone.
 *
 * @param acquainted whether its user has training interactions
 * @param signs by position in {@link Feature#values()} and then by item, among those that the user may be after; null
 *     for signs that cannot be read
 * @param size how many items those are
 * @param target which of the items it is
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(boolean acquainted, float[][] signs, int size, int target) {}
