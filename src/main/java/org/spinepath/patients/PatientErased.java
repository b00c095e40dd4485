package org.spinepath.patients;

import java.util.List;

/** Published in the transaction that erases a person, so that other rooms drop what they derived from the identity. */
public record PatientErased(List<String> caseNumbers) {

    public PatientErased {
        caseNumbers = List.copyOf(caseNumbers);
    }
}
