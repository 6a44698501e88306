/**
 * Looks a data set over and lists all that is wrong with it, and what would let an evaluation see what it has to guess.
 * {@link askwalk.dataset.doctor.Doctor} is where to start.
 */
package askwalk.dataset.doctor;
