package askwalk.store.jdbc;

import askwalk.conversation.ConversationStoreException;
import java.sql.Connection;
import java.sql.SQLException;

/** Supplies connections, one for each call of the store. */
interface ConnectionSource extends AutoCloseable {

    /**
     * Takes a connection, which the caller has for itself until it gives it back.
     *
     * @throws ConversationStoreException if the source is closed
     */
    Connection take() throws SQLException;

    /** Gives a connection back; a broken one is not used again. */
    void giveBack(Connection connection, boolean broken);

    @Override
    void close();
}
