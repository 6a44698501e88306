package askwalk.policy.reinforce;

import askwalk.conversation.Policy;
import askwalk.preference.Preferences;

/**
 * The information about a conversation that a state encoder can use.
 *
 * @param context the context of the conversation, with its walk and turns
 * @param preferences the user's preferences in this conversation
 * @param history the outcomes of the actions so far
 */
public record SessionView(Policy.Context context, Preferences preferences, History history) {}
