/**
 * Policies that follow a fixed rule and learn nothing: the baselines of the field.
 *
 * <p>A {@link askwalk.policy.rule.RulePolicy} puts together a rule for when to ask
 * ({@link askwalk.policy.rule.AskRule}) and a choice of what to ask ({@link askwalk.policy.rule.QuestionChooser}); what
 * it recommends are the candidates that the preference model likes best. Abs Greedy and Max Entropy are the baselines
 * of EAR (arXiv:2002.09102) and SCPR (arXiv:2007.00194); {@code threshold} asks until few enough candidates are left,
 * which on some data sets is as good as what was learned. It and {@code ask-first} may be tuned on validation tuples,
 * so that what was learned is held to the best of them.
 */
package askwalk.policy.rule;
