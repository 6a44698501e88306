package askwalk.policy.reinforce;

import askwalk.conversation.Policy;
import askwalk.preference.Preferences;

/**
 * What an encoder may see of a conversation.
 *
 * @param context the conversation: its walk and its turns
 * @param preferences the user's preferences in it
 * @param history what became of the actions so far
 */
public record SessionView(Policy.Context context, Preferences preferences, History history) {}
