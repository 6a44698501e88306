/**
 * The {@code askwalk} command. {@link askwalk.cli.Main} is where it starts; each subcommand is a class, which reads its
 * options and calls the library.
 */
package askwalk.cli;
