/**
 * Reports from run directories: {@link askwalk.experiment.report.Report} groups comparable runs and creates Markdown
 * with charts, tables for programs and papers, and verdicts on whether learned policies are better than rules.
 */
package askwalk.experiment.report;
