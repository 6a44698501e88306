package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.wording.Wording;
import java.util.List;
import java.util.Objects;

/** The reason for an action as data; {@link #text} renders it in a language. Every kind is an immutable record. */
public sealed interface Reason {

    /**
     * Creates a reason from a text of the policy, which stays as it is in every language.
     *
     * @param text a clause without full stop
     * @return the reason
     */
    static Reason of(String text) {
        return new OwnText(text);
    }

    /**
     * Returns this reason as text for the user.
     *
     * @param wording the language
     * @param catalogue the names in the graph
     * @return a clause without full stop
     */
    default String text(Wording wording, Catalogue catalogue) {
        return new ReasonText(wording, catalogue).of(this);
    }

    /**
     * A text of the policy.
     *
     * @param text a clause without full stop
     */
    record OwnText(String text) implements Reason {

        /** Creates a reason. */
        public OwnText {
            Objects.requireNonNull(text, "text");
        }
    }

    /** The action was proposed before the conversation was resumed. */
    record Resumed() implements Reason {}

    /** A rule asks this question. */
    record RuleQuestion() implements Reason {}

    /**
     * Some items of a list are in it by a rule.
     *
     * @param list the reason for the list
     * @param items the items that the rule shows first, in order
     */
    record Pinned(Reason list, Ids items) implements Reason {

        /** Creates a reason. */
        public Pinned {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(items, "items");
        }
    }

    /**
     * A question about one attribute divides the candidates.
     *
     * @param attribute attribute id
     * @param carriers the number of candidates that carry it
     * @param candidates the number of candidates
     * @param anyAccepted whether the user accepted an attribute before
     */
    record Split(int attribute, int carriers, int candidates, boolean anyAccepted) implements Reason {}

    /**
     * A question about several attributes divides the candidates.
     *
     * @param attributes the attributes
     * @param dividing the number of these attributes that some candidates carry, but not all
     * @param candidates the number of candidates
     * @param anyAccepted whether the user accepted an attribute before
     */
    record Splits(Ids attributes, int dividing, int candidates, boolean anyAccepted) implements Reason {

        /** Creates a reason. */
        public Splits {
            Objects.requireNonNull(attributes, "attributes");
        }
    }

    /**
     * A list is from the candidates, or from all remaining items if there is none.
     *
     * @param candidates the number of candidates
     * @param anyAccepted whether the user accepted an attribute before
     */
    record Remaining(int candidates, boolean anyAccepted) implements Reason {}

    /**
     * A question is expected to give information about the item that the user wants.
     *
     * @param expectedBits the expected information, in bits
     * @param missingBits the entropy of the item probabilities, in bits
     * @param attributes the attributes with their probabilities; without those of a question about very many
     */
    record Information(double expectedBits, double missingBits, List<AttributeProbability> attributes)
            implements Reason {

        /** Creates a reason and copies the list. */
        public Information {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * The probability that the item which the user wants carries an attribute.
     *
     * @param attribute attribute id
     * @param probability from 0 to 1
     */
    record AttributeProbability(int attribute, double probability) {}

    /**
     * A list contains the item that the user wants with some probability.
     *
     * @param probability from 0 to 1
     */
    record ListProbability(double probability) implements Reason {}

    /**
     * Users who gave the same answers accept an attribute with some probability.
     *
     * @param attribute attribute id
     * @param probability from 0 to 1
     */
    record UserProbability(int attribute, double probability) implements Reason {}

    /**
     * A node of a decision tree decides the action.
     *
     * @param tree the number of the tree, from 1
     * @param answers the answers that lead to the node
     * @param sessions the number of training sessions that lead to the node
     * @param items the number of items of these sessions
     * @param question the attribute that divides them best; -1 for a list
     */
    record TreeNode(int tree, List<AttributeAnswer> answers, int sessions, int items, int question) implements Reason {

        /** Creates a reason and copies the list. */
        public TreeNode {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer to a question about one attribute.
     *
     * @param attribute attribute id
     * @param accepted whether the user accepted it
     */
    record AttributeAnswer(int attribute, boolean accepted) {}
}
