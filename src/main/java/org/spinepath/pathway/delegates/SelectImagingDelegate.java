package org.spinepath.pathway.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.imaging.ImagingSelection;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ExplanationVariables;
import org.springframework.stereotype.Component;

/** What to image with, and for the how manieth time this question is imaged. */
@Component("selectImaging")
class SelectImagingDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ImagingSelection selection = ImagingSelection.of(CaseFacts.of(execution));

        CaseVariables.IMAGING_MODALITIES.write(execution, selection.modalities());
        CaseVariables.IMAGING_ROUND.write(
                execution, CaseVariables.IMAGING_ROUND.in(execution).orElse(0) + 1);
        ExplanationVariables.IMAGING.write(execution, selection.explanation());
    }
}
