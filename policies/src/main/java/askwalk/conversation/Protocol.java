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
 * @param counting how many actions there are, and what a turn is
 * @param listSize K, how many items a recommendation shows at most
 * @param opening how a dialogue begins
 * @param questions what may be asked
 * @param answerModel what an answer proves
 * @param noise how unreliable the simulated user is
 * @param tuples which tuples are evaluated
 * @param accounting which actions cost one of the system's
 */
public record Protocol(
        String name,
        TurnCounting counting,
        int listSize,
        Opening opening,
        QuestionType questions,
        AnswerModel answerModel,
        Noise noise,
        TupleSet tuples,
        Accounting accounting) {

    /** Fifteen real actions, and a success at action s is a success at turn s. The default. */
    public static final Protocol IDEAL = preset("IDEAL", new TurnCounting(15, 15, 0, 0));

    /** As in the EAR paper and code (arXiv:2002.09102): 14 actions, the opening a turn for SR@t but not for AT. */
    public static final Protocol EAR = preset("EAR", new TurnCounting(15, 14, 1, 0));

    /** As in the SCPR paper (arXiv:2007.00194): 14 actions, the opening a turn for both. */
    public static final Protocol SCPR_PAPER = preset("SCPR_PAPER", new TurnCounting(15, 14, 1, 1));

    /** As in SCPR's code since December 2023, and UNICORN's: 14 actions, the opening a turn for neither. */
    public static final Protocol SCPR_2023 = preset("SCPR_2023", new TurnCounting(15, 14, 0, 0));

    /**
     * For FacT-CRS's data, whose users speak of some attributes only: 10 actions, the user says nothing at first, a no
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
     * The same, counted as the released logs of FacT-CRS count: a recommendation that comes of stopping early in a tree
     * is no turn. Policies that mark none as such have the figures of {@link #FACT_STRICT}.
     */
    public static final Protocol FACT_RELEASED =
            FACT_STRICT.withName("FACT_RELEASED").withAccounting(Accounting.EARLY_STOPS_FREE);

    /** Of its SHA-256, which is enough to tell protocols apart. */
    private static final int ID_DIGITS = 12;

    /**
     * Makes a protocol.
     *
     * @throws IllegalArgumentException if the list size is not one or more
     */
    public Protocol {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(counting, "counting");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(questions, "questions");
        Objects.requireNonNull(answerModel, "answerModel");
        Objects.requireNonNull(noise, "noise");
        Objects.requireNonNull(tuples, "tuples");
        Objects.requireNonNull(accounting, "accounting");
        if (listSize < 1) {
            throw new IllegalArgumentException("the list size is one or more, not " + listSize);
        }
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
     * Returns this protocol with another way of counting.
     *
     * @param newCounting how many actions there are, and what a turn is
     * @return the changed protocol
     */
    public Protocol withCounting(TurnCounting newCounting) {
        return new Protocol(name, newCounting, listSize, opening, questions, answerModel, noise, tuples, accounting);
    }

    /**
     * Returns this protocol with another list size.
     *
     * @param newListSize how many items a recommendation shows at most
     * @return the changed protocol
     */
    public Protocol withListSize(int newListSize) {
        return new Protocol(name, counting, newListSize, opening, questions, answerModel, noise, tuples, accounting);
    }

    /**
     * Returns this protocol with another type of question.
     *
     * @param type what may be asked
     * @return the changed protocol
     */
    public Protocol withQuestions(QuestionType type) {
        return new Protocol(name, counting, listSize, opening, type, answerModel, noise, tuples, accounting);
    }

    /**
     * Returns this protocol with another answer model.
     *
     * @param newModel what an answer proves
     * @return the changed protocol
     */
    public Protocol withAnswerModel(AnswerModel newModel) {
        return new Protocol(name, counting, listSize, opening, questions, newModel, noise, tuples, accounting);
    }

    /**
     * Returns this protocol with another noise.
     *
     * @param newNoise how unreliable the simulated user is
     * @return the changed protocol
     */
    public Protocol withNoise(Noise newNoise) {
        return new Protocol(name, counting, listSize, opening, questions, answerModel, newNoise, tuples, accounting);
    }

    /**
     * Returns this protocol for other tuples.
     *
     * @param newTuples which tuples are evaluated
     * @return the changed protocol
     */
    public Protocol withTuples(TupleSet newTuples) {
        return new Protocol(name, counting, listSize, opening, questions, answerModel, noise, newTuples, accounting);
    }

    /**
     * Returns this protocol with another accounting.
     *
     * @param newAccounting which actions cost one of the system's
     * @return the changed protocol
     */
    public Protocol withAccounting(Accounting newAccounting) {
        return new Protocol(name, counting, listSize, opening, questions, answerModel, noise, tuples, newAccounting);
    }

    /**
     * Returns how many actions the system has, without those that are free.
     *
     * @return the number of actions
     */
    public int maxActions() {
        return counting.maxActions();
    }

    /**
     * Returns what tells this protocol from others: a hash of all components but the name.
     *
     * @return twelve hexadecimal digits
     */
    public String id() {
        String rules = String.join(
                ";",
                counting.toString(),
                "listSize=" + listSize,
                "opening=" + opening,
                "questions=" + questions,
                "answerModel=" + answerModel,
                noise.toString(),
                tuples.toString());
        if (accounting != Accounting.EVERY_ACTION) {
            rules += ";accounting=" + accounting; // left out otherwise, so that ids of older results stay what they are
        }
        return Sha256.of(rules).substring(0, ID_DIGITS);
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
        return new Protocol(newName, counting, listSize, opening, questions, answerModel, noise, tuples, accounting);
    }
}
