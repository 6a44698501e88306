/** A generator of load on a service of conversations. */
package askwalk.benchmark.load;
