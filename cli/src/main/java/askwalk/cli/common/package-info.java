/**
 * Shared parts of commands: options, results as tables and JSON, progress, interruption, and exceptions for exit codes.
 */
package askwalk.cli.common;
