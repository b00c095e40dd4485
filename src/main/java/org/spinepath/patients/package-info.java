/**
 * Who the patient is: the only place that holds a name, a date of birth, a hospital number or free text. One door
 * ({@link org.spinepath.patients.PatientDoor}) with its own authorisation; every look through it is recorded.
 */
package org.spinepath.patients;
