/**
 * Generated data sets of any size, for benchmarks, for tests and for people without data.
 *
 * <p>A {@link askwalk.dataset.synthetic.SyntheticSpec} says how large and how skewed;
 * {@link askwalk.dataset.synthetic.Synthetic#generate} makes the data set in memory. The same specification gives the
 * same data set on every Java virtual machine. It can be learned from: users have favourite attributes and reach most
 * of their items through them, and most friends share a favourite. It leaks nothing: likes come from training items
 * alone, and neither ids nor the order of rows tell popularity or role.
 *
 * <p>How the data come about:
 *
 * <ul>
 *   <li>Items and attributes get a rank by a random permutation and a weight that falls with the rank, as in Zipf's
 *       law.
 *   <li>An item draws its attributes by their weights; each attribute is first put on one item chosen at random.
 *   <li>A user has two to four favourite attributes. Nine in ten items of a user are drawn among those that carry a
 *       favourite, the others among all, always by the items' weights.
 *   <li>Each user's items are shuffled and split into training, validation and test, at least one in each.
 *   <li>Four in five friendships are between users who share a favourite.
 *   <li>A like is an attribute of a training item of the user.
 * </ul>
 *
 * <p>No figure that a method reaches here says anything about real people; compare speed, not quality.
 */
package askwalk.dataset.synthetic;
