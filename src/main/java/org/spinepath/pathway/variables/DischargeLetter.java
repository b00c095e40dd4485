package org.spinepath.pathway.variables;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.spinepath.clinical.aftercare.Complication;
import org.spinepath.clinical.aftercare.WoundStatus;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.clinical.treatment.Treatment;

/**
 * The letter with which a patient goes back to primary care (R46): course, outcome, safety-net advice. It says nothing about who the patient
 * is; a component may be null, which means unknown.
 *
 * @param startingPainScore before treatment, 0 to 10
 * @param painScore         at the last visit, 0 to 10
 * @param eq5dVas           0 to 100
 */
public record DischargeLetter(
        String caseNumber,
        LocalDate written,
        PrimaryTumour primaryTumour,
        Set<VertebralLevel> affectedLevels,
        Treatment treatment,
        LocalDate treated,
        Boolean adjuvantRadiotherapyGiven,
        int visits,
        Integer startingPainScore,
        Integer painScore,
        Walking walking,
        AsiaGrade asiaGrade,
        WoundStatus woundStatus,
        Set<Complication> complications,
        Integer karnofsky,
        Integer eq5dVas,
        List<String> safetyNetAdvice) {

    /** What brings the patient back. */
    public static final List<String> SAFETY_NET = List.of(
            "New weakness, numbness, unsteadiness, loss of walking, or bladder or bowel trouble: phone the cord-compression"
                    + " coordinator the same day; do not write.",
            "Pain that comes back, wakes the patient at night or shoots into an arm: refer again within a day.",
            "Fever, or a wound that reddens, opens or leaks: phone the spine centre the same day.",
            "Trouble with breathing or swallowing: send the patient as an emergency.");
}
