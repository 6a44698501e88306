package askwalk.rules;

import askwalk.conversation.Ask;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A question that a rule asks.
 *
 * @param attribute the attribute that the rule names
 * @param covered the attribute and all below it; the question is answered once one of them was asked, or its response
 *     follows from another answer
 * @param subjects the attributes that the question is about, as far as they may be asked
 * @param coarse the coarse attribute that an enumerated question names, or {@link Ask#NO_COARSE}
 * @param conditions the rules by which the question may only come after another one
 */
record ForcedQuestion(int attribute, BitSet covered, Ids subjects, int coarse, List<Closure.OnlyAfter> conditions) {

    /** Returns whether the question has no answer yet and may come after the answers so far. */
    boolean isOpen(Situation now) {
        if (now.isAnyAnswered(covered)) {
            return false;
        }
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).isActive(now)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the open question if it may be asked in this turn. */
    Optional<Ask> ask(Situation now, Ids closed) {
        IdBuffer permitted = new IdBuffer(subjects.size());
        boolean namesAttribute = false;
        for (int i = 0; i < subjects.size(); i++) {
            int each = subjects.get(i);
            if (!now.isAnswered(each) && !closed.containsAscending(each)) {
                permitted.add(each);
                namesAttribute |= covered.get(each);
            }
        }
        return namesAttribute ? Optional.of(new Ask(Ids.copyOf(permitted), coarse)) : Optional.empty();
    }
}
