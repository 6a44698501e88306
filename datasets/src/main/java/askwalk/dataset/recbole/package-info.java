/**
 * The layout of RecBole's atomic files (arXiv:2011.01731): tab-separated files that all start with the name of the data
 * set, with a header of {@code name:type} for each column. Types are token, token_seq (tokens separated by spaces),
 * float and float_seq.
 *
 * <table>
 * <caption>The files</caption>
 * <tr><th>file</th><th>columns that are read</th></tr>
 * <tr><td>NAME.inter</td><td>user_id, item_id, rating, timestamp (the last two are optional): to be split</td></tr>
 * <tr><td>NAME.train.inter, NAME.valid.inter, NAME.test.inter</td><td>the same, already split; only the first is required</td></tr>
 * <tr><td>NAME.item</td><td>item_id, and all others but floats</td></tr>
 * <tr><td>NAME.user</td><td>user_id</td></tr>
 * <tr><td>NAME.kg with NAME.link</td><td>head_id, relation_id, tail_id; item_id, entity_id</td></tr>
 * <tr><td>NAME.net</td><td>source_id, target_id: friends, in one or both directions</td></tr>
 * </table>
 *
 * <p>Either NAME.inter or the split files are required, and NAME.item or the knowledge graph.
 *
 * <p><b>Field names.</b> Fields may have custom names, which {@link askwalk.dataset.FieldNames} reads from options or
 * from dataset.json. The ids of users and items need no such entry if they are the only token column that ends in "_id"
 * and has no other use, such as business_id in NAME.item, and have the same name in the interactions.
 *
 * <p><b>Items.</b> The first column whose name has "title" or "name" in it gives the name; other such columns are not
 * read. Every value of a token column and every token of a token_seq column is a fine attribute under a coarse one with
 * the name of the column. So a column of free text makes an attribute of each word; remove it from the file, or give it
 * a name with "title" in it. The name of an attribute is its value, prefixed with the column if two columns have the
 * value or it is only "True" or "False". Floats are not attributes, since they are rarely shared by items;
 * {@link askwalk.dataset.NumberOptions} select columns that are numbers of items instead, of any type. In the knowledge
 * graph, the tail of each relation of an item's entity is a fine attribute, "relation: tail", under a coarse one with
 * the name of the relation; relations of other entities are not read. As in RecBole itself, users and items may occur
 * only in interactions; but if fewer than one item in ten is in NAME.item or NAME.link, the folder is refused.
 * NAME.item and NAME.link, if both exist, and NAME.net may have many more ids than the interactions. But if one of them
 * shares no id with the interactions, or fewer than one in ten and some are spelled differently, the folder is refused
 * too.
 *
 * <p><b>Interactions.</b> Every row is one, whatever its rating; repeated pairs are refused, unless the
 * {@link askwalk.dataset.RepeatPolicy} allows them. Ratings may be missing, and so may timestamps unless the split is
 * by time. Other columns of the user file and of interactions are not read.
 *
 * <p><b>Splits.</b> {@code GIVEN} is the default if NAME.train.inter exists, otherwise {@code RANDOM}; {@code TIME}
 * needs timestamps.
 */
package askwalk.dataset.recbole;
