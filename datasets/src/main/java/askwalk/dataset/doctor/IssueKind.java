package askwalk.dataset.doctor;

import java.util.Locale;

/** A kind of issue, in the order of reports: the most severe first. */
public enum IssueKind {
    /** An error after which reading could not continue. */
    UNREADABLE(Severity.ERROR, "errors that end the reading, so there may be more behind them"),
    /** An invalid row, value or byte that was left out. */
    INVALID_DATA(Severity.ERROR, "unknown ids, duplicate pairs, empty fields, invalid bytes or values"),
    /** A negative number as the key of a vertex. */
    NEGATIVE_ID(Severity.ERROR, "negative ids, which mean 'none' or 'the last one' in much other code"),
    /** A gap in whole-number keys. */
    ID_GAP(Severity.ERROR, "gaps in numeric ids, which other code uses as positions"),
    /** An item without attributes. */
    BARE_ITEM(Severity.ERROR, "items without attributes, which no question leads to"),
    /** A fine attribute that no item carries. */
    UNUSED_ATTRIBUTE(Severity.ERROR, "attributes that no item carries, so asking about them is wasted"),
    /** A coarse attribute without children. */
    CHILDLESS_PARENT(Severity.ERROR, "coarse attributes without a fine one to ask about"),
    /** An item with no or several attributes of a group of which it has exactly one. */
    EXCLUSIVE_GROUP(Severity.ERROR, "items with several attributes of an exclusive group, or without one"),
    /** A group without attributes. */
    EMPTY_GROUP(Severity.ERROR, "groups without an attribute"),
    /** A name with a character that controls a terminal or the direction of text. */
    CONTROL_CHARACTERS(Severity.ERROR, "names with escapes, line ends or other control characters"),
    /** A name of blanks only. */
    BLANK_NAME(Severity.ERROR, "names that are blank"),
    /** Attributes that are their own ancestors. */
    PARENT_CYCLE(Severity.ERROR, "attributes that are their own ancestors"),
    /** A user with only training tuples, or only held-out tuples. */
    ONE_SPLIT_USER(Severity.ERROR, "users only in training tuples, or only in held-out tuples"),
    /** A tuple with two roles. */
    TWO_ROLES(Severity.LEAK, "tuples with two roles, so the training data contain held-out answers"),
    /** A file of interactions that mixes held-out and training tuples. */
    MIXED_INTERACTIONS(Severity.LEAK, "files that mix training and held-out tuples, easily taken for the graph"),
    /** An order of the items that separates held-out from training ones. */
    ID_ORDER(Severity.LEAK, "an order of the items that separates held-out items from the others"),
    /** Likes that held-out items explain far more often than by chance. */
    LIKES_FROM_TARGETS(Severity.LEAK, "likes that only held-out items explain, unless users stated them"),
    /** An order of the items that correlates with the split. */
    ID_TREND(Severity.NOTE, "an order of the items that correlates with the split, such as age"),
    /** An unread column whose order correlates with the split. */
    COLUMN_ORDER(Severity.NOTE, "columns, not read by askwalk, that separate held-out from training items"),
    /** Likes that the user's training items do not explain. */
    LIKES_FROM_ELSEWHERE(Severity.NOTE, "likes of attributes that none of the user's training items carries"),
    /** An item that is in no tuple. */
    IDLE_ITEM(Severity.NOTE, "items that are in no tuple"),
    /** An attribute that all items carry. */
    CONSTANT_ATTRIBUTE(Severity.NOTE, "attributes that all items carry, so asking about them is uninformative"),
    /** An attribute without a group where others have one. */
    UNGROUPED_ATTRIBUTE(Severity.NOTE, "attributes without a group, while others have one"),
    /** A cut that all or none of the numbers exceed. */
    CUT_OUT_OF_RANGE(Severity.NOTE, "cuts outside the range of the numbers, which divide nothing"),
    /** A name that two vertices of a type share. */
    SAME_NAME(Severity.NOTE, "items or attributes that have the same name"),
    /** A name that two vertices of a type share except for capital letters. */
    SAME_NAME_BUT_CASE(Severity.NOTE, "items or attributes whose names differ only in case"),
    /** A name too long for a line. */
    LONG_NAME(Severity.NOTE, "names too long to be asked about or shown in a list"),
    /** An attribute that appears to be a list. */
    LIST_AS_VALUE(Severity.NOTE, "attributes that look like lists with another separator than the layout's"),
    /** A notice from reading. */
    NOTICE(Severity.NOTE, "notices from reading");

    private final Severity severity;
    private final String explanation;

    IssueKind(Severity severity, String explanation) {
        this.severity = severity;
        this.explanation = explanation;
    }

    /**
     * Returns the word for this kind.
     *
     * @return the name in lower case with hyphens, as options and reports use it
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the severity of issues of this kind.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns an explanation of this kind.
     *
     * @return part of a line, without a full stop
     */
    public String explanation() {
        return explanation;
    }
}
