package org.spinepath.casefile;

import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Urgency;

/**
 * A case at one look; says nothing about who the patient is.
 *
 * @param openSteps names of the steps that somebody has to do now
 * @param decision  the latest decision of the MDT
 * @param timeline  the newest first
 */
record CaseView(
        String caseNumber,
        Optional<Urgency> urgency,
        Optional<Integer> ageYears,
        Optional<Sex> sex,
        List<String> openSteps,
        AdviceView advice,
        Optional<DecisionView> decision,
        FindingsView findings,
        List<TimelineEntry> timeline) {}
