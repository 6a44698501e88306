/**
 * The layout of the SCPR and UNICORN data release (2021.12): JSON files in three folders.
 *
 * <table>
 * <caption>The files, of which those with a star must be there</caption>
 * <tr><th>file</th><th>what is read from it</th></tr>
 * <tr><td>Graph_generate_data/item_dict.json *</td><td>items and, from feature_index, their attributes</td></tr>
 * <tr><td>Graph_generate_data/user_dict.json *</td><td>friends and likes</td></tr>
 * <tr><td>UI_Interaction_data/review_dict_train.json *, _valid.json *, _test.json *</td><td>tuples</td></tr>
 * <tr><td>Graph_generate_data/user_item_train.json</td><td>must hold the same pairs as the training tuples</td></tr>
 * <tr><td>ID_map_info/item_reverse_map.json, tag_reverse_map.json</td><td>names, from real_name</td></tr>
 * </table>
 *
 * <p>Never read: {@code user_item.json}, since it has the validation and test pairs among the training ones, and
 * {@code attribute_tree_dict.CRIF.json}, since it maps every attribute to itself.
 *
 * <p><b>Likes may leak.</b> In this release a user's likes are all tags that the user ever gave, those given to
 * validation and test artists included. They are loaded as {@code LIKES}, as the published methods use them; whoever
 * wants figures without this advantage leaves that relation out.
 */
package askwalk.dataset.scpr;
