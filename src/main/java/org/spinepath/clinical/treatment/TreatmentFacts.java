package org.spinepath.clinical.treatment;

import java.util.List;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.prognosis.LifeExpectancy;

/** What the MDT preparation tells of the patient. */
public final class TreatmentFacts {

    public static final Fact<LifeExpectancy> LIFE_EXPECTANCY =
            Fact.choice("lifeExpectancy", "life expectancy", LifeExpectancy.class);
    public static final Fact<Boolean> FIT_FOR_SURGERY = Fact.yesNo("fitForSurgery", "fitness for surgery");
    public static final Fact<Boolean> COAGULOPATHY = Fact.yesNo("coagulopathy", "coagulopathy");
    public static final Fact<Boolean> PATIENT_ACCEPTS_SURGERY =
            Fact.yesNo("patientAcceptsSurgery", "the patient accepts surgery");
    public static final Fact<Boolean> PATIENT_ACCEPTS_TREATMENT =
            Fact.yesNo("patientAcceptsTreatment", "the patient accepts treatment");

    /** All of them, in the order of the contract. */
    public static final List<Fact<?>> ALL =
            List.of(LIFE_EXPECTANCY, FIT_FOR_SURGERY, COAGULOPATHY, PATIENT_ACCEPTS_SURGERY, PATIENT_ACCEPTS_TREATMENT);

    private TreatmentFacts() {}
}
