package askwalk.conversation;

/**
 * A wish that the user stated by an answer about an attribute: an item should carry it, or should lack it. An accepted
 * attribute is a wish to carry it. A rejected one is a wish to lack it, with two exceptions: under
 * {@link AnswerModel#NO_PROVES_NOTHING} a no is no wish, and neither is it if the user chose other attributes from
 * those that the question offered. The opening states wishes like any other question; attributes that it rejects are
 * wishes unless it names a coarse attribute from which the user chose.
 *
 * @param attribute attribute id
 * @param wanted whether an item should carry the attribute; if not, it should lack it
 */
public record Wish(int attribute, boolean wanted) {}
