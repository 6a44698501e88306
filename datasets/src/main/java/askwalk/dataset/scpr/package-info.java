/**
 * The layout of the data releases of SCPR (arXiv:2007.00194) and UNICORN: JSON files in three folders. The releases of
 * September 2020 and of December 2021 are supported, including Yelp's, whose attributes have two layers.
 *
 * <table>
 * <caption>The files; those with a star are required</caption>
 * <tr><th>file</th><th>content</th></tr>
 * <tr><td>Graph_generate_data/item_dict.json *, or item_dict-original_tag.json for Yelp</td>
 *     <td>items and, from feature_index or attribute_index, their attributes</td></tr>
 * <tr><td>Graph_generate_data/user_dict.json *</td><td>friends and likes; the latter are optional in Yelp</td></tr>
 * <tr><td>UI_Interaction_data/review_dict_train.json *, _valid.json *, _test.json *</td><td>tuples</td></tr>
 * <tr><td>Graph_generate_data/user_item_train.json</td>
 *     <td>must hold the same pairs as the training tuples; missing in the early release</td></tr>
 * <tr><td>ID_map_info/item_reverse_map.json</td><td>names of items, from real_name</td></tr>
 * <tr><td>ID_map_info/tag_reverse_map.json, or second-layer_tag_reverse_map.json</td>
 *     <td>ids and names of attributes</td></tr>
 * <tr><td>ID_map_info/city_map.json</td><td>the names of Yelp's attributes city_0, city_1 and so on</td></tr>
 * <tr><td>merged_tag_map.json, original_tag_map.json, tag_map.json, second-layer_oringinal_tag_map.json in
 *     Graph_generate_data or ID_map_info</td>
 *     <td>ids of attributes, and names where a key is not a number, if there is no reverse map</td></tr>
 * <tr><td>Graph_generate_data/2-layer taxonomy.json</td><td>coarse attributes with the ids of their fine ones</td></tr>
 * <tr><td>Graph_generate_data/first-layer_merged_tag_map.json, * with a taxonomy</td>
 *     <td>ids of the coarse attributes</td></tr>
 * </table>
 *
 * <p>Without any file that lists attributes, the attributes are those of items, likes and the taxonomy.
 *
 * <p>{@code user_item.json} is not part of the data set, since it mixes the validation and test pairs with the training
 * ones; an inspection reads it to report this. {@code attribute_tree_dict.CRIF.json} is never read, since it maps every
 * attribute to itself.
 *
 * <p>The released code differs in two ways. The graph of its early version, and that of Yelp to this day, has the edges
 * of {@code user_item.json}; here it has only those of the training tuples. And there the name of an attribute is its
 * id.
 *
 * <p><b>Likes may leak.</b> In this release a user's likes are all tags that the user ever gave, including those given
 * to validation and test artists. They are loaded as {@code LIKES}, as the published methods use them; to obtain
 * figures without this advantage, leave that relation out.
 */
package askwalk.dataset.scpr;
