/** Running tasks in parallel, and keeping what was computed for the last users. */
package askwalk.concurrent;
