/**
 * The layout of the data that FacT-CRS and before it MetaCRS (arXiv:2205.11788) were evaluated on: one folder for each
 * of LastFM, BookRec and MovieRec.
 *
 * <table>
 * <caption>The files, of which those with a star must be there</caption>
 * <tr><th>file</th><th>what is read from it</th></tr>
 * <tr><td>user_attr.json *</td><td>what each user may speak of</td></tr>
 * <tr><td>Graph_generate_data/item_dict.json *</td><td>items and, from feature_index, their attributes</td></tr>
 * <tr><td>interaction.csv *</td><td>user, item: the sessions</td></tr>
 * <tr><td>user_train.npy *, user_valid.npy *, user_test.npy *</td><td>the users of each role</td></tr>
 * <tr><td>Graph_generate_data/merged_tag_map.json</td><td>the ids of the attributes, whose names are in no file</td></tr>
 * <tr><td>Graph_generate_data/user_item.json</td><td>by an inspection alone: the original interactions</td></tr>
 * </table>
 *
 * <p><b>Split by user.</b> The tuples of a role are the sessions of its users, in the order of the file; nobody who is
 * tested was seen in training. A user may have no session.
 *
 * <p><b>Most sessions never happened.</b> Every user has as many, and the authors filled up what was observed with
 * items that share some attributes with the user's list: of LastFM's sessions about a third are in user_item.json. The
 * graph's {@code INTERACTED_WITH} edges are the sessions of the training users, imputed ones included, since the
 * published methods train on them.
 *
 * <p><b>Lists of users.</b> Of the attributes of an item a user speaks of those on a list of their own. The lists are
 * {@link askwalk.graph.UserAttributes}, private knowledge of simulated users, and no {@code LIKES} edges. The order
 * within a list means nothing and is not kept.
 *
 * <p><b>Never read</b>: {@code user_dict.json}. Its likes are all tags that a user ever gave, so as edges they would
 * tell part of many lists before the first question; and with its friends the users who are tested would be strangers
 * no more, which the published methods on these data take them to be.
 */
package askwalk.dataset.factcrs;
