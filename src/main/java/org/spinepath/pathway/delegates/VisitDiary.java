package org.spinepath.pathway.delegates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.aftercare.AftercarePlan;
import org.spinepath.clinical.aftercare.CareTeam;
import org.spinepath.clinical.aftercare.FollowUp;
import org.spinepath.clinical.aftercare.Visit;
import org.spinepath.clinical.treatment.Adjunct;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.people.Team;
import org.springframework.stereotype.Component;

/** Which visit of the aftercare comes next, when, and with whom. */
@Component
class VisitDiary {

    /** A visit that did not take place, or left something open, comes again after this. */
    private static final Period REPEATED_AFTER = Period.ofDays(7);

    private final Clock clock;

    VisitDiary(Clock clock) {
        this.clock = clock;
    }

    /** Opens the diary at the plan's first visit. */
    void open(VariableScope theCase, AftercarePlan plan) {
        CaseVariables.AFTERCARE_TREATMENT.write(theCase, plan.treatment());
        CaseVariables.AFTERCARE_SINCE.write(theCase, plan.treated());
        CaseVariables.VISITS.write(theCase, plan.visits());
        next(theCase, plan.visit(1).orElseThrow());
    }

    /** Where the present visit stands. */
    FollowUp followUp(VariableScope theCase) {
        return new FollowUp(
                CaseVariables.AFTERCARE_TREATMENT.in(theCase).orElseThrow(),
                CaseVariables.AFTERCARE_SINCE.in(theCase).orElseThrow(),
                LocalDate.now(clock),
                plan(theCase).hasVisitAfter(number(theCase)),
                adjuvantOutstanding(theCase),
                CaseVariables.SUPPORTIVE_CARE_DECISION.in(theCase));
    }

    /** Turns to the visit after this one, or to this one again when it has to be repeated or is the last. */
    void turnPage(VariableScope theCase, boolean repeated) {
        Optional<Visit> following = repeated ? Optional.empty() : plan(theCase).visit(number(theCase) + 1);
        following.ifPresentOrElse(
                visit -> next(theCase, visit),
                () -> due(theCase, LocalDate.now(clock).plus(REPEATED_AFTER)));
    }

    /** Radiotherapy goes with the operation when the surgeon plans it; while that is not said, when the rules advise it. */
    static boolean adjuvantPlanned(VariableScope theCase) {
        return CaseVariables.ADJUVANT_RADIOTHERAPY_PLANNED
                .in(theCase)
                .orElseGet(() -> CaseVariables.ADJUNCTS
                        .in(theCase)
                        .filter(adjuncts -> adjuncts.contains(Adjunct.POSTOPERATIVE_RADIOTHERAPY))
                        .isPresent());
    }

    private static boolean adjuvantOutstanding(VariableScope theCase) {
        boolean operated =
                CaseVariables.AFTERCARE_TREATMENT.in(theCase).orElseThrow().isOperative();
        return operated
                && adjuvantPlanned(theCase)
                && !CaseVariables.ADJUVANT_GIVEN.in(theCase).orElse(false);
    }

    private static AftercarePlan plan(VariableScope theCase) {
        return AftercarePlan.of(
                CaseVariables.AFTERCARE_TREATMENT.in(theCase).orElseThrow(),
                CaseVariables.AFTERCARE_SINCE.in(theCase).orElseThrow(),
                adjuvantPlanned(theCase));
    }

    private static int number(VariableScope theCase) {
        return CaseVariables.VISIT_NUMBER.in(theCase).orElseThrow();
    }

    private void next(VariableScope theCase, Visit visit) {
        CaseVariables.VISIT_NUMBER.write(theCase, visit.number());
        due(theCase, visit.due());
        CaseVariables.VISIT_GROUP.write(theCase, group(visit.kind().responsible(), theCase));
    }

    private void due(VariableScope theCase, LocalDate day) {
        CaseVariables.NEXT_VISIT_AT.write(
                theCase, day.atStartOfDay(clock.getZone()).toInstant());
        CaseVariables.NEXT_VISIT_ON.write(theCase, day);
    }

    /** Nurses and GPs see the patients of their own practice only. */
    private static String group(CareTeam team, VariableScope theCase) {
        return switch (team) {
            case TRAINED_NURSE, GENERAL_PRACTITIONER ->
                CaseVariables.REFERRER_TEAM.in(theCase).orElseThrow();
            case SPINE_CENTRE -> Team.SPINE_SURGERY.groupId();
            case PALLIATIVE_CARE -> Team.PALLIATIVE_CARE.groupId();
        };
    }
}
