/**
 * Policies by name. A {@link askwalk.policy.PolicyProvider} creates a policy from a {@link askwalk.policy.PolicySetup};
 * {@link askwalk.policy.Policies} finds providers through {@link java.util.ServiceLoader}, so that your own policies
 * can be compared with the built-in ones. Each method has its own subpackage.
 */
package askwalk.policy;
