/**
 * Policies by name: a {@link askwalk.policy.PolicyProvider} makes a policy from a {@link askwalk.policy.PolicySetup},
 * and {@link askwalk.policy.Policies} finds providers through {@link java.util.ServiceLoader}, so that a policy of your
 * own joins ours in a comparison. One package a method lies below this one.
 */
package askwalk.policy;
