/**
 * Simulated users and the dialogue loop: a {@link askwalk.simulation.DialogueSimulator} lets a policy talk to a
 * {@link askwalk.simulation.UserSimulator} that has one target item in mind, and reports what came of it. The target,
 * and the list of attributes that the user speaks of where users have such lists, are known to the simulator alone.
 */
package askwalk.simulation;
