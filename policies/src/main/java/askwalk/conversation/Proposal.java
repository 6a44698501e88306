package askwalk.conversation;

import askwalk.walk.Path;

/**
 * A proposed action with its reason.
 *
 * @param action the action to put to the user
 * @param reason the policy's reason, as a sentence for the user
 * @param path the path of the conversation so far
 */
public record Proposal(Action action, String reason, Path path) {}
