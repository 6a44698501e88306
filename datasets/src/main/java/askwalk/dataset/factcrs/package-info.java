/**
 * The layout of the data used to evaluate MetaCRS (arXiv:2205.11788) and FacT-CRS: one folder for each of LastFM,
 * BookRec and MovieRec.
 *
 * <table>
 * <caption>The files; those with a star are required</caption>
 * <tr><th>file</th><th>content</th></tr>
 * <tr><td>user_attr.json *</td><td>the attributes that each user can be asked about</td></tr>
 * <tr><td>Graph_generate_data/item_dict.json *</td><td>items and, from feature_index, their attributes</td></tr>
 * <tr><td>interaction.csv *</td><td>user, item: the sessions</td></tr>
 * <tr><td>user_train.npy *, user_valid.npy *, user_test.npy *</td><td>the users of each role</td></tr>
 * <tr><td>Graph_generate_data/merged_tag_map.json</td><td>the ids of the attributes; no file has their names</td></tr>
 * <tr><td>Graph_generate_data/user_item.json</td><td>the original interactions, read only by an inspection</td></tr>
 * </table>
 *
 * <p><b>Split by user.</b> The tuples of a role are the sessions of its users, in the order of the file; test users do
 * not occur in training. A user may have no session.
 *
 * <p><b>Most sessions are imputed.</b> Every user has the same number of sessions; the authors completed the observed
 * ones with items that share some attributes with the user's list. About a third of LastFM's sessions are in
 * user_item.json. The graph's {@code INTERACTED_WITH} edges are the sessions of the training users, including imputed
 * ones, since the published methods train on them.
 *
 * <p><b>User attributes.</b> A user confirms an attribute of an item only if it is on the user's private list. The
 * lists are {@link askwalk.graph.UserAttributes}, private knowledge of simulated users, and not {@code LIKES} edges.
 * The order within a list has no meaning and is not kept.
 *
 * <p><b>Never read</b>: {@code user_dict.json}. Its likes are all tags that a user ever gave, so as edges they would
 * reveal part of many lists before the first question; and its friends would connect the test users, which the
 * published methods treat as cold-start users.
 */
package askwalk.dataset.factcrs;
