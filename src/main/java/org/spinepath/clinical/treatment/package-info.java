/**
 * What is recommended once imaging is graded: indications for surgery, the rows T0 to T11, adjuncts, warnings, wound risk and the
 * plan of the chosen operation. {@link org.spinepath.clinical.treatment.TreatmentRecommendation} and
 * {@link org.spinepath.clinical.treatment.SurgicalPlan} are the doors; it advises, the MDT decides.
 */
package org.spinepath.clinical.treatment;
