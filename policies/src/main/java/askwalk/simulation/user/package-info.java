/**
 * The models of simulated users that come with the library, each provided by name: users who err, do not know, lose
 * patience, change their mind, or would accept several items.
 */
package askwalk.simulation.user;
