package askwalk.insights;

import askwalk.evaluation.IndependentSamples.SampleDifference;

/**
 * The difference between a policy and the first one, whose conversations are independent samples.
 *
 * @param policy the index of the policy in {@link Insights#policies()}
 * @param success the difference of the success rates in finished conversations: this policy minus the first
 * @param successAdjusted the p-value of that after Holm's correction for all policies
 * @param turns the difference of the mean turns to success
 * @param turnsAdjusted the p-value of that after Holm's correction for all policies
 */
public record PolicyDifference(
        int policy, SampleDifference success, double successAdjusted, SampleDifference turns, double turnsAdjusted) {}
