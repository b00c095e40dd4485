package org.spinepath.patients;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.spinepath.clinical.presentation.Sex;

/**
 * Who a patient is. Never a process variable, never in a log, a URL or a message of an exception.
 *
 * @param hospitalNumber unique; at most 40 characters
 * @param name           as the referrer wrote it; at most 200 characters
 */
public record PatientIdentity(String hospitalNumber, String name, LocalDate dateOfBirth, Sex sex) {

    public PatientIdentity {
        Objects.requireNonNull(hospitalNumber);
        Objects.requireNonNull(name);
        Objects.requireNonNull(dateOfBirth);
        Objects.requireNonNull(sex);
    }

    /** Completed years of age on that day. */
    public int ageOn(LocalDate day) {
        return Period.between(dateOfBirth, day).getYears();
    }

    /** Names nobody, because it may end in a log. */
    @Override
    public String toString() {
        return "PatientIdentity[not shown]";
    }
}
