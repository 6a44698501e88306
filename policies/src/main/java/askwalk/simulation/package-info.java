/**
 * Simulated users and the dialogue loop: a {@link askwalk.simulation.DialogueSimulator} lets a policy talk to a
 * {@link askwalk.simulation.UserSimulator} that has one target item in mind, and reports what came of it. The target is
 * known to the simulator alone.
 */
package askwalk.simulation;
