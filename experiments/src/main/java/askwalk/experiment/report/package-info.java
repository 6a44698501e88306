/**
 * Reports from run directories: {@link askwalk.experiment.report.Report} groups runs by what they have in common and
 * gives Markdown with charts, tables for programs and papers, and verdicts on whether learned policies beat rules.
 */
package askwalk.experiment.report;
