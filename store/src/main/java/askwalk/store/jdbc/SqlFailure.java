package askwalk.store.jdbc;

import askwalk.conversation.ConversationStoreException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;

/** Translates failures of a driver. */
final class SqlFailure {

    private static final Pattern SECRET = Pattern.compile("(?i)((?:password|passwd|pwd)\\s*=)[^&;,\\s]*");
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");
    private static final int MAX_CAUSES = 10;

    /** The meaning of a failure for the caller. */
    enum Kind {
        /** The database is down or busy, or the connection was lost. */
        UNAVAILABLE(true, "try again"),
        /** The disk of the database is full. */
        FULL(true, "make room on the disk of the database"),
        /** The database refuses user or password. */
        SIGN_IN(false, "check user and password, and what the database permits this user"),
        /** The file is damaged or has another format. */
        DAMAGED(false, "the file is damaged, or is no SQLite database: restore it from a backup"),
        /** Something else, which has to be changed first. */
        OTHER(false, "");

        private final boolean retryable;
        private final String remedy;

        Kind(boolean retryable, String remedy) {
            this.retryable = retryable;
            this.remedy = remedy;
        }
    }

    private SqlFailure() {}

    /** Returns the failure of a call after the store was closed. */
    static ConversationStoreException closed(String place) {
        return new ConversationStoreException(
                "conversations in " + place + ": the store is closed; open it again", false, null);
    }

    static ConversationStoreException of(SQLException e, String place) {
        Kind kind = kind(e);
        String raw = String.valueOf(e.getMessage());
        String message = SECRET.matcher(LINE_ENDS.matcher(raw).replaceAll(" ")).replaceAll("$1...");
        Throwable cause = SECRET.matcher(raw).find() ? new SQLException(message, e.getSQLState(), e.getErrorCode()) : e;
        return new ConversationStoreException(
                "conversations in " + place + ": " + message + (kind.remedy.isEmpty() ? "" : "; " + kind.remedy),
                kind.retryable,
                cause);
    }

    /** Returns the kind by all causes, since pools wrap the failure of the driver. */
    private static Kind kind(SQLException e) {
        Kind kind = Kind.OTHER;
        Throwable cause = e;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof SQLException sql) {
                Kind here = Dialect.kindOf(sql);
                if (here == Kind.SIGN_IN || here == Kind.DAMAGED || here == Kind.FULL) {
                    return here;
                }
                boolean passes = sql instanceof SQLTransientException || sql instanceof SQLRecoverableException;
                if (here == Kind.UNAVAILABLE || passes) {
                    kind = Kind.UNAVAILABLE;
                }
            }
            cause = cause.getCause();
        }
        return kind;
    }
}
