package org.spinepath.clinical.aftercare;

import java.util.List;
import java.util.Set;
import org.spinepath.clinical.evidence.Fact;

/** What a follow-up visit adds to the other facts. */
public final class AftercareFacts {

    public static final Fact<WoundStatus> WOUND_STATUS = Fact.choice("woundStatus", "wound status", WoundStatus.class);
    public static final Fact<Set<Complication>> COMPLICATIONS =
            Fact.choices("complications", "complications", Complication.class);
    public static final Fact<Integer> EQ5D_VAS = Fact.wholeNumber("eq5dVas", "EQ-5D visual analogue scale", 0, 100);
    public static final Fact<PatientStatus> PATIENT_STATUS =
            Fact.choice("patientStatus", "patient status", PatientStatus.class);

    /** All of them, in the order of the contract. */
    public static final List<Fact<?>> ALL = List.of(WOUND_STATUS, COMPLICATIONS, EQ5D_VAS, PATIENT_STATUS);

    private AftercareFacts() {}
}
