package askwalk.dataset.doctor;

import java.util.Locale;

/** What a finding is about. The order is that of reports: the worst first. */
public enum IssueKind {
    /** Reading ended there. */
    UNREADABLE(Severity.ERROR, "reading ends there, so more may be wrong behind it"),
    /** A row, value or byte that reading had to leave out. */
    FLAW(Severity.ERROR, "dangling ids, pairs given twice, empty fields, bad bytes, wrong values"),
    /** A whole number below zero as the key of a vertex. */
    NEGATIVE_ID(Severity.ERROR, "ids below zero, which mean 'none' or the last one in much other code"),
    /** Keys are whole numbers, and some between the smallest and the largest are missing. */
    ID_GAP(Severity.ERROR, "numbers missing among numeric ids, which other code takes for positions"),
    /** An item without attributes. */
    BARE_ITEM(Severity.ERROR, "items without attributes, which no question leads to"),
    /** A fine attribute that no item carries. */
    UNUSED_ATTRIBUTE(Severity.ERROR, "attributes that no item carries, whose question can only be wasted"),
    /** A coarse attribute without children. */
    CHILDLESS_PARENT(Severity.ERROR, "coarse attributes without a fine one to ask about"),
    /** A name with a character that controls a terminal or turns the direction of text. */
    CONTROL_CHARACTERS(Severity.ERROR, "names with escapes, line ends or other control characters in them"),
    /** A name of blanks alone. */
    BLANK_NAME(Severity.ERROR, "names that show nothing"),
    /** Attributes that are their own ancestors. */
    PARENT_CYCLE(Severity.ERROR, "attributes that are parents of their own parents"),
    /** A user who has training tuples alone, or none. */
    ONE_SPLIT_USER(Severity.ERROR, "users in training tuples alone, or in held-out tuples alone"),
    /** A tuple with two roles. */
    TWO_ROLES(Severity.LEAK, "tuples with two roles, whose answers are in what was learnt from"),
    /** A file of interactions that has held-out tuples among training ones. */
    MIXED_INTERACTIONS(Severity.LEAK, "files that hold training and held-out tuples together and pass for a graph"),
    /** The order of the items tells held-out ones from training ones. */
    ID_ORDER(Severity.LEAK, "an order of the items that tells a user's held-out items from their others"),
    /** Likes that held-out items account for, far more than by chance. */
    LIKES_FROM_TARGETS(Severity.LEAK, "likes that only held-out items explain, unless users stated them"),
    /** The order of the items has something to do with the split. */
    ID_TREND(Severity.NOTE, "an order of the items that has something to do with the split, such as age"),
    /** A column that is not read and whose order has something to do with the split. */
    COLUMN_ORDER(Severity.NOTE, "columns, not read by askwalk, that tell held-out items from training ones"),
    /** Likes that the user's training items do not account for. */
    LIKES_FROM_ELSEWHERE(Severity.NOTE, "likes of attributes that none of the user's training items carries"),
    /** An item that is in no tuple. */
    IDLE_ITEM(Severity.NOTE, "items that are in no tuple"),
    /** An attribute that all items carry. */
    CONSTANT_ATTRIBUTE(Severity.NOTE, "attributes that all items carry, so that asking tells nothing"),
    /** A name that two vertices of a type have. */
    SAME_NAME(Severity.NOTE, "items or attributes that have the same name"),
    /** A name that two vertices of a type have, but for capital letters. */
    SAME_NAME_BUT_CASE(Severity.NOTE, "items or attributes whose names differ in case alone"),
    /** A name that no line has room for. */
    LONG_NAME(Severity.NOTE, "names too long to be asked about or shown in a list"),
    /** An attribute that seems to be a list. */
    LIST_AS_VALUE(Severity.NOTE, "attributes that look like lists with another separator than the layout's"),
    /** What reading tells that is no mistake. */
    NOTICE(Severity.NOTE, "what reading tells and can go on with");

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
     * Returns how bad findings of this kind are.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Says what findings of this kind are.
     *
     * @return a part of a line, without a full stop
     */
    public String explanation() {
        return explanation;
    }
}
