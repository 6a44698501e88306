package askwalk.simulation;

import askwalk.graph.IdBuffer;

/**
 * A simulated user who answers by what they look for, without mistakes. Models of mistakes, missing answers and
 * patience wrap such a user. For one thread at a time.
 */
public interface UserTruth extends UserSimulator {

    /**
     * Returns the attributes with which the user may open a dialogue.
     *
     * @return attribute ids, ascending; the buffer itself, read only
     */
    IdBuffer attributes();

    /**
     * Returns the number of items that the user would accept.
     *
     * @return 1 by default
     */
    default int wantedItems() {
        return 1;
    }
}
