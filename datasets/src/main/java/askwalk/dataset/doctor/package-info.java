/**
 * Inspection of data sets: lists all defects, and leaks that would reveal held-out tuples to a policy. Start with
 * {@link askwalk.dataset.doctor.Doctor}.
 */
package askwalk.dataset.doctor;
