/** Charts as SVG: {@link askwalk.experiment.chart.LineChart}, and success by turn with its table. */
package askwalk.experiment.chart;
