package askwalk.policy.ear;

/** The segments of EAR's state. */
enum Segment {
    /** The entropy of each question among the candidates. */
    ENTROPY,
    /** The preference score of each question. */
    PREFERENCE,
    /** The outcomes of the actions so far. */
    HISTORY,
    /** The number of remaining candidates. */
    LENGTH
}
