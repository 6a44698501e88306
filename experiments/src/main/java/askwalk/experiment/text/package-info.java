/** Figures, tables and JSON as text. */
package askwalk.experiment.text;
