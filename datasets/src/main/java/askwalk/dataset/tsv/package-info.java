/**
 * The neutral layout of tab-separated files: UTF-8, a header row, no quoting, columns found by their names.
 *
 * <table>
 * <caption>The files, of which those with a star must be there</caption>
 * <tr><th>file</th><th>columns</th></tr>
 * <tr><td>items.tsv *</td><td>id, name</td></tr>
 * <tr><td>attributes.tsv *</td><td>id, name, parent (ids of parents.tsv with commas between them; may be empty)</td></tr>
 * <tr><td>item_attributes.tsv *</td><td>item, attribute</td></tr>
 * <tr><td>interactions_train.tsv *, interactions_valid.tsv, interactions_test.tsv</td><td>user, item</td></tr>
 * <tr><td>interactions_all.tsv * instead of those three</td><td>user, item, timestamp (may be left out)</td></tr>
 * <tr><td>parents.tsv</td><td>id, name: the coarse attributes, with ids of their own</td></tr>
 * <tr><td>users.tsv</td><td>id, name (which may be left out)</td></tr>
 * <tr><td>user_friends.tsv</td><td>user, friend; one or both directions</td></tr>
 * <tr><td>user_likes.tsv</td><td>user, attribute</td></tr>
 * <tr><td>users_train.tsv, users_valid.tsv, users_test.tsv</td><td>user</td></tr>
 * </table>
 *
 * <p>With interactions_train.tsv, the files say which tuple has which role. A folder that has interactions_all.tsv
 * alone is split by user: by {@code TIME} if there is a column timestamp (any number that grows, or dates), else at
 * {@code RANDOM}. Its user_likes.tsv is taken as it is, so it may hold what users like of their validation and test
 * items.
 *
 * <p><b>Split by user.</b> With one of the last three files, each user has one role, and all interactions of the user
 * have to be in the file of that role. Then user_likes.tsv is what each user may speak of
 * ({@link askwalk.graph.UserAttributes}), which the simulated user alone knows, and makes no {@code LIKES} edges; and
 * unless dataset.json says otherwise, the data ask for the protocol FACT_STRICT. Users without interactions need no
 * role.
 *
 * <p>Without users.tsv, user_friends.tsv and user_likes.tsv may have users that no interaction has. Each is refused if
 * it has no user with interactions, or if fewer than one user in ten has any and some are in another spelling there.
 *
 * <p>Blanks around a key that refers to another file are left out if the key is not there with them.
 *
 * <p>Further columns and files may be there and are not read; so the ids of a source, which can tell test from train,
 * stay out of the catalogue. Where flaws are collected, columns named weight, rating, count, rank or observed have to
 * hold numbers or nothing, those named timestamp times or nothing, and other files with the columns user and item are
 * handed over as interactions that are not read.
 *
 * <p>{@link askwalk.dataset.tsv.TsvWriter} writes any data set in this layout.
 */
package askwalk.dataset.tsv;
