/**
 * The layout of the data release of EAR (arXiv:2002.09102): JSON files in one folder, {@code FM-train-data-lastfm}. The
 * folder itself or its parent can be opened.
 *
 * <table>
 * <caption>The files; those with a star are required</caption>
 * <tr><th>file</th><th>content</th></tr>
 * <tr><td>item_dict.json *</td><td>items and, from feature_index, their attributes</td></tr>
 * <tr><td>review_dict_train.json *, review_dict_valid.json *, review_dict_test.json *</td><td>tuples</td></tr>
 * <tr><td>tag_map.json</td><td>ids of attributes, and names where a key is not a number</td></tr>
 * <tr><td>user_map.json</td><td>ids of users, including those without a tuple</td></tr>
 * </table>
 *
 * <p>{@code item_map.json} is not read: it repeats the items of {@code item_dict.json}. The release has no names of
 * items, no friends and no likes. Without {@code tag_map.json}, the attributes are those that items carry.
 *
 * <p><b>Splits.</b> The paper uses its validation and test tuples for the preference model. To train and to test a
 * policy, it pools them, shuffles the pool and cuts it in half: {@code halves}, the default here. The split
 * {@code given} uses the tuples as in the files.
 *
 * <p>The released code shuffles with another random generator, so the halves have the same sizes but not the same
 * tuples. The release of SCPR contains the tuples of one such split, which the {@code scpr} layout reads: use it for
 * figures on exactly the same test tuples. When the released code samples negative items, it also excludes validation
 * and test tuples; here they are not edges of the graph.
 */
package askwalk.dataset.ear;
