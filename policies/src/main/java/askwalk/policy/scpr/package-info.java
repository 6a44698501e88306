/** SCPR. */
package askwalk.policy.scpr;
