package org.spinepath.pathway.models;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an analyst what to mend instead of showing a stack trace. */
class DiagramsRefusedAnalyzer extends AbstractFailureAnalyzer<DiagramsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DiagramsRefused refused) {
        return new FailureAnalysis(
                refused.getMessage(),
                "Correct the elements, rows and fields named above in Camunda Modeler and start again. processes/README.md"
                        + " lists what a diagram may use.",
                refused);
    }
}
