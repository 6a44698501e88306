/** Parallel and background tasks, and a cache of values per user. */
package askwalk.concurrent;
