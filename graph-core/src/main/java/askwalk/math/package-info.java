/**
 * Small numerical routines that learners, policies and metrics share. Sums are made in a documented order, so that
 * results are equal bit for bit on every platform; nothing here allocates unless it says so.
 */
package askwalk.math;
