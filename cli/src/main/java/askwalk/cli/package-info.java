/**
 * The {@code askwalk} command. {@link askwalk.cli.Main} is the entry point. Each subcommand is a class that parses its
 * options and calls the library.
 */
package askwalk.cli;
