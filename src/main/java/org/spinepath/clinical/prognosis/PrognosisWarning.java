package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.WarningRule;
import org.spinepath.clinical.presentation.PrimaryTumour;

/** What the reader of a prognosis must look at. */
public enum PrognosisWarning implements WarningRule {
    RENAL_GROWTH(
            Set.of(PRIMARY_TUMOUR),
            facts -> facts.isOneOf(PRIMARY_TUMOUR, PrimaryTumour.RENAL_CELL),
            "Tomita rates renal as moderate; here renal cell cancer counts as slowly growing (X2)."),
    SOLITARY_WITHOUT_WHOLE_SPINE_MRI(
            Solitary.READS,
            Solitary::seenWithoutWholeSpine,
            "The metastasis counts as solitary, but the whole spine was not seen by MRI.");

    private final Caution caution;

    PrognosisWarning(Set<Fact<?>> reads, Function<Facts, Condition> applies, String text) {
        this.caution = new Caution(reads, applies, facts -> text);
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Caution caution() {
        return caution;
    }
}
