package org.spinepath.pathway.delegates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.pathway.cases.DischargeLetterWritten;
import org.spinepath.pathway.variables.AftercareBaseline;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.DischargeLetter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the letter with which the patient goes back to primary care. */
@Component("writeDischargeLetter")
class WriteDischargeLetterDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteDischargeLetterDelegate(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DischargeLetter letter = letter(execution);
        CaseVariables.DISCHARGE_LETTER.write(execution, letter);
        events.publishEvent(new DischargeLetterWritten(
                execution.getProcessInstanceId(),
                CaseVariables.REFERRER_TEAM.in(execution).orElseThrow(),
                letter));
    }

    private DischargeLetter letter(DelegateExecution execution) {
        Optional<AftercareBaseline> baseline = CaseVariables.AFTERCARE_BASELINE.in(execution);
        return new DischargeLetter(
                CaseVariables.CASE_NUMBER.in(execution).orElseThrow(),
                LocalDate.now(clock),
                CaseVariables.PRIMARY_TUMOUR.in(execution).orElse(null),
                CaseVariables.AFFECTED_LEVELS.in(execution).orElse(null),
                CaseVariables.AFTERCARE_TREATMENT.in(execution).orElse(null),
                CaseVariables.AFTERCARE_SINCE.in(execution).orElse(null),
                CaseVariables.ADJUVANT_GIVEN.in(execution).orElse(null),
                CaseVariables.VISIT_NUMBER.in(execution).orElse(0),
                baseline.map(AftercareBaseline::startingPainScore).orElse(null),
                CaseVariables.PAIN_SCORE.in(execution).orElse(null),
                CaseVariables.WALKING.in(execution).orElse(null),
                CaseVariables.ASIA_GRADE.in(execution).orElse(null),
                CaseVariables.WOUND_STATUS.in(execution).orElse(null),
                CaseVariables.COMPLICATIONS_SO_FAR.in(execution).orElse(null),
                CaseVariables.KARNOFSKY.in(execution).orElse(null),
                CaseVariables.EQ5D_VAS.in(execution).orElse(null),
                DischargeLetter.SAFETY_NET);
    }
}
