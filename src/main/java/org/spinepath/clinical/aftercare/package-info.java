/**
 * What happens after treatment: when the patient is seen and by whom, what the treatment changed in the facts, what counts as a
 * relapse and what comes next. {@link org.spinepath.clinical.aftercare.AftercarePlan} and
 * {@link org.spinepath.clinical.aftercare.AftercareReview} are the doors.
 */
package org.spinepath.clinical.aftercare;
