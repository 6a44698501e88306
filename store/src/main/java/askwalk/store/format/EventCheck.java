package askwalk.store.format;

import askwalk.io.Sha256;

/** The check at the end of a line, by which damage is noticed. */
final class EventCheck {

    private static final int DIGITS = 16;
    private static final String MEMBER = ",\"check\":\"";
    private static final String END = "\"}";
    private static final int LENGTH = MEMBER.length() + DIGITS + END.length();

    private EventCheck() {}

    /** Adds the check to an object without it. */
    static String add(String object) {
        String body = object.substring(0, object.length() - 1);
        return body + member(body);
    }

    /** Returns the object of a line without its check. */
    static String remove(String line) {
        int split = line.length() - LENGTH;
        String body = line.substring(0, Math.max(0, split));
        if (split < 0 || !line.endsWith(member(body))) {
            throw new EventFormatException(
                    "the check at the end does not fit the line, which was changed or is incomplete", null);
        }
        return body + "}";
    }

    private static String member(String body) {
        return MEMBER + Sha256.of(body).substring(0, DIGITS) + END;
    }
}
