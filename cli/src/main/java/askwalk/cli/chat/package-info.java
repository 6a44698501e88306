/** The {@code chat} command: a conversation in the terminal. */
package askwalk.cli.chat;
