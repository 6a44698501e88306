/**
 * Run directories, which contain the request, rows and figures of an experiment. One record for each file is both
 * written and read; {@link askwalk.experiment.run.RunReader} recomputes all figures from the rows.
 */
package askwalk.experiment.run;
