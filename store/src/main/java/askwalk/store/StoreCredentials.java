package askwalk.store;

import java.util.Objects;

/**
 * User and password for a store in a database. Immutable.
 *
 * @param user the user; null for the default of the database
 * @param password the password; null for none. It appears in no message
 */
public record StoreCredentials(String user, String password) {

    /** No user and no password. */
    public static final StoreCredentials NONE = new StoreCredentials(null, null);

    /**
     * Creates credentials of a user.
     *
     * @param user the user
     * @param password the password
     * @return the credentials
     */
    public static StoreCredentials of(String user, String password) {
        return new StoreCredentials(Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password"));
    }

    /**
     * Returns the user.
     *
     * @return the user, without the password
     */
    @Override
    public String toString() {
        return user == null ? "no user" : "user " + user;
    }
}
