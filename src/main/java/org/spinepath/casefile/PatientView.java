package org.spinepath.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.patients.PatientIdentity;

/** Who the patient of a case is. When the person was erased, only the case number is left. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Patient")
record PatientView(
        String caseNumber,
        boolean erased,
        String hospitalNumber,
        String name,
        LocalDate dateOfBirth,
        Integer ageYears,
        Sex sex) {

    static PatientView of(PatientIdentity identity, String caseNumber, LocalDate today) {
        return new PatientView(
                caseNumber,
                false,
                identity.hospitalNumber(),
                identity.name(),
                identity.dateOfBirth(),
                identity.ageOn(today),
                identity.sex());
    }

    static PatientView erased(String caseNumber) {
        return new PatientView(caseNumber, true, null, null, null, null, null);
    }

    /** Names nobody, because it may end in a log. */
    @Override
    public String toString() {
        return "PatientView[" + caseNumber + "]";
    }
}
