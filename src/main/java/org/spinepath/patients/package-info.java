/**
 * Who the patient is: the only place that holds a name, a date of birth, a hospital number or free text. One door
 * ({@link org.spinepath.patients.PatientDoor}); every look through it is recorded. {@link org.spinepath.patients.CaseRight} says who may do
 * what with a case, for every room.
 */
package org.spinepath.patients;
