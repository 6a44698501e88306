/**
 * Rules about the questions and items of conversations, around any policy: which questions come first, which are never
 * asked or only after a yes, which items may be shown or come first in a list.
 *
 * <p>{@link askwalk.rules.Rules} are built in Java or read by {@link askwalk.rules.RulesFile}. They name attributes and
 * items by their keys, so the same rules apply to every version of a catalogue;
 * {@link askwalk.rules.Rules#on(askwalk.graph.KnowledgeGraph, askwalk.conversation.Protocol)} compiles them for one
 * graph and protocol.
 */
package askwalk.rules;
