package askwalk.conversation;

import askwalk.graph.Role;
import askwalk.io.Sha256;
import java.util.List;
import java.util.Objects;

/**
 * The rules of a conversation and of its evaluation. Results are comparable only if their protocols have the same
 * {@link #id()}. Immutable.
 *
 * @param name the preset this comes from; not part of the id
 * @param counting the maximum number of actions, and the counting of turns
 * @param listSize K, the maximum number of items in a recommendation
 * @param opening the opening of a dialogue
 * @param questions the permitted type of question
 * @param answerModel the conclusion from an answer about the target item
 * @param users the simulated users
 * @param tuples the tuples to evaluate
 * @param accounting the rule by which actions count
 * @param rules the {@linkplain ConversationRules#digest() digest} of the rules about questions and items; empty if
 *     there are none
 */
public record Protocol(
        String name,
        TurnCounting counting,
        int listSize,
        Opening opening,
        QuestionType questions,
        AnswerModel answerModel,
        SimulatedUsers users,
        TupleSet tuples,
        Accounting accounting,
        String rules) {

    /** Fifteen actions, and a success at action s is a success at turn s. The default. */
    public static final Protocol IDEAL = preset("IDEAL", new TurnCounting(15, 15, 0, 0));

    /** As in the EAR paper and code (arXiv:2002.09102): 14 actions, the opening a turn for SR@t but not for AT. */
    public static final Protocol EAR = preset("EAR", new TurnCounting(15, 14, 1, 0));

    /** As in the SCPR paper (arXiv:2007.00194): 14 actions, the opening a turn for both. */
    public static final Protocol SCPR_PAPER = preset("SCPR_PAPER", new TurnCounting(15, 14, 1, 1));

    /** As in SCPR's code since December 2023, and UNICORN's: 14 actions, the opening a turn for neither. */
    public static final Protocol SCPR_2023 = preset("SCPR_2023", new TurnCounting(15, 14, 0, 0));

    /**
     * For the data of FacT-CRS, whose users can be asked about some attributes only: 10 actions, no opening, a no
     * proves nothing, and every recommendation is a turn.
     */
    public static final Protocol FACT_STRICT = new Protocol(
            "FACT_STRICT",
            new TurnCounting(10, 10, 0, 0),
            10,
            Opening.NONE,
            QuestionType.BINARY,
            AnswerModel.NO_PROVES_NOTHING,
            Noise.NONE,
            new TupleSet(Role.TEST, TupleSet.ALL),
            Accounting.EVERY_ACTION);

    /**
     * The same, counted like the released logs of FacT-CRS: a recommendation after an early stop in a tree is not a
     * turn. Policies without early stops have the same results as with {@link #FACT_STRICT}.
     */
    public static final Protocol FACT_RELEASED =
            FACT_STRICT.withName("FACT_RELEASED").withAccounting(Accounting.EARLY_STOPS_FREE);

    /** The number of digits of the SHA-256 hash in an id, which are enough to distinguish protocols. */
    private static final int ID_DIGITS = 12;

    /**
     * Creates a protocol.
     *
     * @throws IllegalArgumentException if the list size is not one or more
     */
    public Protocol {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(counting, "counting");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(questions, "questions");
        Objects.requireNonNull(answerModel, "answerModel");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(tuples, "tuples");
        Objects.requireNonNull(accounting, "accounting");
        Objects.requireNonNull(rules, "rules");
        if (listSize < 1) {
            throw new IllegalArgumentException("the list size is one or more, not " + listSize);
        }
    }

    /**
     * Creates a protocol without rules.
     *
     * @param name the preset this comes from; not part of the id
     * @param counting the maximum number of actions, and the counting of turns
     * @param listSize K, the maximum number of items in a recommendation
     * @param opening the opening of a dialogue
     * @param questions the permitted type of question
     * @param answerModel the conclusion from an answer about the target item
     * @param noise the answer noise of the simulated user
     * @param tuples the tuples to evaluate
     * @param accounting the rule by which actions count
     * @throws IllegalArgumentException if the list size is not one or more
     */
    public Protocol(
            String name,
            TurnCounting counting,
            int listSize,
            Opening opening,
            QuestionType questions,
            AnswerModel answerModel,
            Noise noise,
            TupleSet tuples,
            Accounting accounting) {
        this(
                name,
                counting,
                listSize,
                opening,
                questions,
                answerModel,
                SimulatedUsers.TRUTHFUL.withNoise(noise),
                tuples,
                accounting,
                "");
    }

    /**
     * Returns the named protocols.
     *
     * @return the presets, the default first
     */
    public static List<Protocol> presets() {
        return List.of(IDEAL, EAR, SCPR_PAPER, SCPR_2023, FACT_STRICT, FACT_RELEASED);
    }

    /**
     * Returns this protocol with another counting of turns.
     *
     * @param newCounting the maximum number of actions, and the counting of turns
     * @return the changed protocol
     */
    public Protocol withCounting(TurnCounting newCounting) {
        return new Protocol(
                name, newCounting, listSize, opening, questions, answerModel, users, tuples, accounting, rules);
    }

    /**
     * Returns this protocol with another list size.
     *
     * @param newListSize the maximum number of items in a recommendation
     * @return the changed protocol
     */
    public Protocol withListSize(int newListSize) {
        return new Protocol(
                name, counting, newListSize, opening, questions, answerModel, users, tuples, accounting, rules);
    }

    /**
     * Returns this protocol with another type of question.
     *
     * @param type the permitted type of question
     * @return the changed protocol
     */
    public Protocol withQuestions(QuestionType type) {
        return new Protocol(name, counting, listSize, opening, type, answerModel, users, tuples, accounting, rules);
    }

    /**
     * Returns this protocol with another answer model.
     *
     * @param newModel the conclusion from an answer about the target item
     * @return the changed protocol
     */
    public Protocol withAnswerModel(AnswerModel newModel) {
        return new Protocol(name, counting, listSize, opening, questions, newModel, users, tuples, accounting, rules);
    }

    /**
     * Returns this protocol with another noise.
     *
     * @param newNoise the answer noise of the simulated user
     * @return the changed protocol
     */
    public Protocol withNoise(Noise newNoise) {
        return withUsers(users.withNoise(newNoise));
    }

    /**
     * Returns this protocol with other simulated users.
     *
     * @param newUsers the simulated users
     * @return the changed protocol
     */
    public Protocol withUsers(SimulatedUsers newUsers) {
        return new Protocol(
                name, counting, listSize, opening, questions, answerModel, newUsers, tuples, accounting, rules);
    }

    /**
     * Returns the answer noise of the simulated users.
     *
     * @return the rates of persistent mistakes and missing answers
     */
    public Noise noise() {
        return users.noise();
    }

    /**
     * Returns this protocol for other tuples.
     *
     * @param newTuples the tuples to evaluate
     * @return the changed protocol
     */
    public Protocol withTuples(TupleSet newTuples) {
        return new Protocol(
                name, counting, listSize, opening, questions, answerModel, users, newTuples, accounting, rules);
    }

    /**
     * Returns this protocol with another accounting.
     *
     * @param newAccounting the rule by which actions count
     * @return the changed protocol
     */
    public Protocol withAccounting(Accounting newAccounting) {
        return new Protocol(
                name, counting, listSize, opening, questions, answerModel, users, tuples, newAccounting, rules);
    }

    /**
     * Returns this protocol with other rules about questions and items.
     *
     * @param digest the {@linkplain ConversationRules#digest() digest} of the rules; empty if there are none
     * @return the changed protocol
     */
    public Protocol withRules(String digest) {
        return new Protocol(
                name, counting, listSize, opening, questions, answerModel, users, tuples, accounting, digest);
    }

    /**
     * Returns the maximum number of actions, without free ones.
     *
     * @return the number of actions
     */
    public int maxActions() {
        return counting.maxActions();
    }

    /**
     * Returns the id of this protocol: a hash of all components except the name.
     *
     * @return twelve hexadecimal digits
     */
    public String id() {
        String all = String.join(
                ";",
                counting.toString(),
                "listSize=" + listSize,
                "opening=" + opening,
                "questions=" + questions,
                "answerModel=" + answerModel,
                noise().toString(),
                tuples.toString());
        if (accounting != Accounting.EVERY_ACTION) {
            all += ";accounting=" + accounting; // left out otherwise, so that the ids of older results stay the same
        }
        if (!rules.isEmpty()) {
            all += ";rules=" + rules;
        }
        all += users.idText();
        return Sha256.of(all).substring(0, ID_DIGITS);
    }

    private static Protocol preset(String name, TurnCounting counting) {
        return new Protocol(
                name,
                counting,
                10,
                Opening.TARGET_ATTRIBUTE,
                QuestionType.BINARY,
                AnswerModel.NO_MEANS_ABSENT,
                Noise.NONE,
                new TupleSet(Role.TEST, TupleSet.ALL),
                Accounting.EVERY_ACTION);
    }

    private Protocol withName(String newName) {
        return new Protocol(
                newName, counting, listSize, opening, questions, answerModel, users, tuples, accounting, rules);
    }
}
