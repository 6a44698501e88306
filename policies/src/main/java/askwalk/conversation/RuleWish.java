package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.wording.Message;
import askwalk.wording.Wording;

/** The wish of a rule that a recommendation can set aside, as data. Every kind is an immutable record. */
public sealed interface RuleWish {

    /**
     * Returns the wish as text for the user.
     *
     * @param wording the language
     * @param catalogue the names in the graph
     * @return a phrase
     */
    String text(Wording wording, Catalogue catalogue);

    /**
     * A question is asked before the first list.
     *
     * @param attribute the attribute of the question
     */
    record MustAsk(int attribute) implements RuleWish {
        @Override
        public String text(Wording wording, Catalogue catalogue) {
            return wording.text(Message.RULE_MUST_ASK, "attribute", wording.attribute(attribute, catalogue));
        }
    }

    /**
     * A number of questions is asked before the first list.
     *
     * @param questions the number
     */
    record AtLeast(int questions) implements RuleWish {
        @Override
        public String text(Wording wording, Catalogue catalogue) {
            return wording.text(Message.RULE_AT_LEAST, "questions", questions);
        }
    }
}
