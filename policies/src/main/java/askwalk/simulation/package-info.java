/**
 * Simulated users and the dialogue loop: a {@link askwalk.simulation.DialogueSimulator} runs a dialogue between a
 * policy and a {@link askwalk.simulation.UserSimulator} with one target item, and returns its outcome. The target, and
 * the attribute lists of users in data that have them, are hidden from the policy.
 */
package askwalk.simulation;
