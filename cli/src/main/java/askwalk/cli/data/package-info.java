/** The {@code data} commands: importing, checking, converting and generating data sets. */
package askwalk.cli.data;
