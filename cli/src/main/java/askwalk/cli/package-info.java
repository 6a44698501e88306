/**
 * The {@code askwalk} command. {@link askwalk.cli.Main} is where it starts; each subcommand is a class, and what they
 * share is in small classes beside them: options, the experiment, the run directory, tables, charts and JSON.
 */
package askwalk.cli;
