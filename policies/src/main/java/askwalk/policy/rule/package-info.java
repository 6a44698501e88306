/**
 * Rule-based baseline policies, which are not trained.
 *
 * <p>A {@link askwalk.policy.rule.RulePolicy} combines a rule for when to ask ({@link askwalk.policy.rule.AskRule})
 * with a rule for what to ask ({@link askwalk.policy.rule.QuestionChooser}); it recommends the candidates with the
 * highest preference scores. Abs Greedy and Max Entropy are the baselines of EAR (arXiv:2002.09102) and SCPR
 * (arXiv:2007.00194); {@code threshold} asks until few candidates remain, which on some data sets is as good as learned
 * policies. {@code threshold} and {@code ask-first} can be tuned on validation tuples, for a fair comparison with
 * learned policies.
 */
package askwalk.policy.rule;
