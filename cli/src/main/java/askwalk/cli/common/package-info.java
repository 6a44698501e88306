/**
 * What the commands share: options, results as tables and JSON, progress and interruption, exceptions for exit codes.
 */
package askwalk.cli.common;
