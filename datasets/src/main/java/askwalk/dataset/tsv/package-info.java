/**
 * The neutral layout of tab-separated files: UTF-8, a header row, no quoting, columns identified by name.
 *
 * <table>
 * <caption>The files; those with a star are required</caption>
 * <tr><th>file</th><th>columns</th></tr>
 * <tr><td>items.tsv *</td><td>id, name</td></tr>
 * <tr><td>attributes.tsv *</td><td>id, name, parent (comma-separated ids of parents.tsv; may be empty), group (an id of
 *     groups.tsv; may be empty); question and hint (optional): texts for a conversation</td></tr>
 * <tr><td>item_attributes.tsv *</td><td>item, attribute, value (optional; yes, or no if the item lacks the attribute)</td></tr>
 * <tr><td>interactions_train.tsv *, interactions_valid.tsv, interactions_test.tsv</td><td>user, item</td></tr>
 * <tr><td>interactions_all.tsv * instead of those three</td><td>user, item, timestamp (optional)</td></tr>
 * <tr><td>parents.tsv</td><td>id, name: the coarse attributes, with separate ids</td></tr>
 * <tr><td>groups.tsv</td><td>id, name (optional), complete (yes or no), exclusive (yes or no; optional): the
 *     {@linkplain askwalk.graph.AttributeGroup groups} of attributes</td></tr>
 * <tr><td>item_values.tsv</td><td>item, attribute (the name of the number, such as price), number</td></tr>
 * <tr><td>ranges.tsv</td><td>attribute (the name of a number), cut; the cuts of a number ascend</td></tr>
 * <tr><td>hidden_attributes.tsv</td><td>item, attribute: pairs that hold but that the graph does not state</td></tr>
 * <tr><td>users.tsv</td><td>id, name (optional)</td></tr>
 * <tr><td>user_friends.tsv</td><td>user, friend; one or both directions</td></tr>
 * <tr><td>user_likes.tsv</td><td>user, attribute</td></tr>
 * <tr><td>users_train.tsv, users_valid.tsv, users_test.tsv</td><td>user</td></tr>
 * </table>
 *
 * <p>With interactions_train.tsv, the files give the role of each tuple. A folder with only interactions_all.tsv is
 * split within each user: by {@code TIME} if there is a column timestamp (any number that grows with time, or dates),
 * otherwise at {@code RANDOM}. Its user_likes.tsv is used unchanged, so it may contain likes derived from validation
 * and test items.
 *
 * <p><b>Split by user.</b> With one of the last three files, each user has one role, and all interactions of the user
 * have to be in the file of that role. Then user_likes.tsv lists the attributes that each user can be asked about
 * ({@link askwalk.graph.UserAttributes}). They are known only to the simulated user and are not {@code LIKES} edges;
 * and unless dataset.json states another one, the protocol is FACT_STRICT. Users without interactions need no role.
 *
 * <p>Without users.tsv, user_friends.tsv and user_likes.tsv may have users without interactions. Each file is refused
 * if none of its users has interactions, or if fewer than one in ten has and some are spelled differently there.
 *
 * <p><b>Groups, numbers and gaps.</b> Attributes of ranges and the coarse attributes of exclusive groups are
 * {@linkplain askwalk.graph.SchemaBuilder derived} when the files are read; no file names them. An attribute of
 * hidden_attributes.tsv is known only to simulated users, who answer truthfully about it; it must not be in
 * item_attributes.tsv.
 *
 * <p>{@link askwalk.dataset.NumberOptions} select columns of items.tsv that are numbers of items, in addition to those
 * of item_values.tsv.
 *
 * <p>Blanks around a key that refers to another file are ignored unless the key is defined with them.
 *
 * <p>As in every layout, {@code wording_de.properties} has the names, questions and hints of attributes in German, and
 * {@code wording.properties} those in any language without a text of its own; see {@link askwalk.dataset.TextFiles}.
 *
 * <p>Other columns and files are allowed and not read, so original ids, which may reveal the split, stay out of the
 * catalogue. Where issues are collected, columns named weight, rating, count, rank or observed must hold numbers or be
 * empty, those named timestamp must hold times or be empty, and other files with the columns user and item are
 * inspected as interactions that are not part of the data set.
 *
 * <p>{@link askwalk.dataset.tsv.TsvWriter} writes any data set in this layout.
 */
package askwalk.dataset.tsv;
