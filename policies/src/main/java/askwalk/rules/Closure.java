package askwalk.rules;

import java.util.BitSet;

/** A rule that closes attributes to questions for a time. */
sealed interface Closure {

    /** Returns the attributes, and all below them. */
    BitSet attributes();

    /** Returns whether the attributes are closed now. */
    boolean isActive(Situation now);

    /** Closed until a yes or a no to one of the conditions. */
    record OnlyAfter(boolean yes, BitSet conditions, BitSet attributes) implements Closure {
        @Override
        public boolean isActive(Situation now) {
            return yes != now.isAnyAccepted(conditions) || !(yes || now.isAnyRejected(conditions));
        }
    }

    /** Closed once there were as many questions as permitted. */
    record Limit(int max, BitSet attributes) implements Closure {
        @Override
        public boolean isActive(Situation now) {
            return now.questionsAbout(attributes) >= max;
        }
    }

    /** Closed before a turn. */
    record NotBefore(int turn, BitSet attributes) implements Closure {
        @Override
        public boolean isActive(Situation now) {
            return now.turn() < turn;
        }
    }
}
