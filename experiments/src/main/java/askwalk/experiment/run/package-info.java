/**
 * Run directories, which keep what an experiment was asked for, its rows and its figures. One record stands for each
 * file and both writes and reads it; {@link askwalk.experiment.run.RunReader} recomputes all figures from the rows.
 */
package askwalk.experiment.run;
