package askwalk.policy.ear;

/** The parts of EAR's state. */
enum Segment {
    /** How well each question divides the candidates. */
    ENTROPY,
    /** How much the user would like what each question is about. */
    PREFERENCE,
    /** What became of each action so far. */
    HISTORY,
    /** How many candidates are left. */
    LENGTH
}
