package askwalk.conversation;

import askwalk.walk.Path;

/**
 * What the system wants to do now, and why.
 *
 * @param action the action to put to the user
 * @param reason the policy's reason, in a sentence for people
 * @param path what the conversation walked so far
 */
public record Proposal(Action action, String reason, Path path) {}
