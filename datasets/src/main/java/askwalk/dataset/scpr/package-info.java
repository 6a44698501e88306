/**
 * The layout of the data releases of SCPR (arXiv:2007.00194) and UNICORN: JSON files in three folders. The releases of
 * September 2020 and of December 2021 are read, and Yelp's, whose attributes have two layers.
 *
 * <table>
 * <caption>The files, of which those with a star must be there</caption>
 * <tr><th>file</th><th>what is read from it</th></tr>
 * <tr><td>Graph_generate_data/item_dict.json *, or item_dict-original_tag.json for Yelp</td>
 *     <td>items and, from feature_index or attribute_index, their attributes</td></tr>
 * <tr><td>Graph_generate_data/user_dict.json *</td><td>friends and likes; Yelp's users may lack the latter</td></tr>
 * <tr><td>UI_Interaction_data/review_dict_train.json *, _valid.json *, _test.json *</td><td>tuples</td></tr>
 * <tr><td>Graph_generate_data/user_item_train.json</td>
 *     <td>must hold the same pairs as the training tuples; not in the early release</td></tr>
 * <tr><td>ID_map_info/item_reverse_map.json</td><td>names of items, from real_name</td></tr>
 * <tr><td>ID_map_info/tag_reverse_map.json, or second-layer_tag_reverse_map.json</td>
 *     <td>ids and names of attributes</td></tr>
 * <tr><td>ID_map_info/city_map.json</td><td>what Yelp's attributes city_0, city_1 and so on are called</td></tr>
 * <tr><td>merged_tag_map.json, original_tag_map.json, tag_map.json, second-layer_oringinal_tag_map.json in
 *     Graph_generate_data or ID_map_info</td>
 *     <td>ids of attributes, and names where a key is a text, if there is no reverse map</td></tr>
 * <tr><td>Graph_generate_data/2-layer taxonomy.json</td><td>coarse attributes with the ids of their fine ones</td></tr>
 * <tr><td>Graph_generate_data/first-layer_merged_tag_map.json, * with a taxonomy</td>
 *     <td>ids of the coarse attributes</td></tr>
 * </table>
 *
 * <p>Without any file that lists attributes, those exist that an item, a like or the taxonomy has.
 *
 * <p>{@code user_item.json} is never read into the data set, since it has the validation and test pairs among the
 * training ones; an inspection looks into it to say so. {@code attribute_tree_dict.CRIF.json} is never read, since it
 * maps every attribute to itself.
 *
 * <p>The released code differs in two ways: the graph of its early version, and Yelp's to this day, has the edges of
 * {@code user_item.json}, here it has those of the training tuples alone; and there an attribute is called by its id.
 *
 * <p><b>Likes may leak.</b> In this release a user's likes are all tags that the user ever gave, those given to
 * validation and test artists included. They are loaded as {@code LIKES}, as the published methods use them; whoever
 * wants figures without this advantage leaves that relation out.
 */
package askwalk.dataset.scpr;
