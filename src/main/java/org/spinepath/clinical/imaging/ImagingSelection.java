package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingFacts.IMAGING_PERFORMED;
import static org.spinepath.clinical.presentation.PresentationFacts.MRI_CONTRAINDICATED;
import static org.spinepath.clinical.presentation.PresentationFacts.SPINAL_INSTRUMENTATION;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;

/**
 * What to image with.
 *
 * @param modalities  at least one, in the order of {@link ImagingModality}
 * @param explanation why, what to look out for, and which unknown facts could change it
 */
public record ImagingSelection(Set<ImagingModality> modalities, Explanation explanation) {

    public ImagingSelection {
        modalities = Collections.unmodifiableSet(EnumSet.copyOf(modalities));
    }

    public static ImagingSelection of(Facts facts) {
        Explanation.Draft draft = Explanation.draft();
        Set<ImagingModality> modalities = EnumSet.noneOf(ImagingModality.class);
        for (ImagingRule rule : ImagingRule.values()) {
            if (rule.holds(facts).isTrue()) {
                modalities.addAll(rule.modalities());
                draft.because(rule.rule(), ClinicalBasis.IMAGING, rule.sentence(facts));
            }
        }
        for (ImagingRule rule : ImagingRule.values()) {
            if (!modalities.containsAll(rule.modalities())) {
                draft.ask(rule.holds(facts));
            }
        }
        if (modalities.contains(ImagingModality.MRI_WHOLE_SPINE)) {
            Stream.<Fact<?>>of(MRI_CONTRAINDICATED, SPINAL_INSTRUMENTATION)
                    .filter(fact -> !facts.knows(fact))
                    .forEach(draft::ask);
        }
        if (SelectionWarning.ARTEFACT_REDUCED_MRI.applies(facts, modalities)) {
            draft.ask(facts.is(MRI_CONTRAINDICATED));
        }
        for (SelectionWarning warning : SelectionWarning.values()) {
            if (warning.applies(facts, modalities)) {
                draft.warn(warning.name(), warning.text());
            }
        }
        if (SelectionWarning.ARTEFACT_REDUCED_MRI.applies(facts, modalities)) {
            draft.because(Rule.X3, SelectionWarning.ARTEFACT_REDUCED_MRI.text());
        }
        return new ImagingSelection(modalities, draft.done());
    }

    /** What was asked for and is not among what was performed. */
    public static Set<ImagingModality> outstanding(Facts facts) {
        Set<ImagingModality> outstanding = EnumSet.copyOf(of(facts).modalities());
        outstanding.removeAll(facts.valueOf(IMAGING_PERFORMED).orElse(Set.of()));
        return Collections.unmodifiableSet(outstanding);
    }

    /** Every rule of this decision, in the order of the contract. */
    public static List<DecisionRule> rules() {
        return Stream.<DecisionRule[]>of(ImagingRule.values(), SelectionWarning.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /** What to look out for before imaging. */
    private enum SelectionWarning implements DecisionRule {
        CHECK_IMPLANTS(
                Set.of(MRI_CONTRAINDICATED),
                "Check pacemaker and implants before MRI: nobody has said whether MRI is contraindicated."),
        MYELOGRAPHY_RISK(
                DecisionRule.readsOf(List.of(ImagingRule.values())),
                "Before myelography ask about anticoagulants, and beware of a complete block."),
        ARTEFACT_REDUCED_MRI(
                Set.of(MRI_CONTRAINDICATED, SPINAL_INSTRUMENTATION),
                "Add artefact-reduced MRI of the rest of the spine if the radiologist agrees."),
        RADIOGRAPH_RULES_NOTHING_OUT(
                Set.of(IMAGING_PERFORMED), "A plain radiograph was taken: it never rules a metastasis out.");

        private final Set<Fact<?>> reads;
        private final String text;

        SelectionWarning(Set<Fact<?>> reads, String text) {
            this.reads = reads;
            this.text = text;
        }

        @Override
        public String id() {
            return name();
        }

        @Override
        public Set<Fact<?>> reads() {
            return reads;
        }

        String text() {
            return text;
        }

        boolean applies(Facts facts, Set<ImagingModality> modalities) {
            return switch (this) {
                case CHECK_IMPLANTS ->
                    modalities.contains(ImagingModality.MRI_WHOLE_SPINE) && !facts.knows(MRI_CONTRAINDICATED);
                case MYELOGRAPHY_RISK -> modalities.contains(ImagingModality.CT_MYELOGRAPHY);
                case ARTEFACT_REDUCED_MRI ->
                    ImagingRule.posteriorInstrumentation(facts).isTrue()
                            && !facts.is(MRI_CONTRAINDICATED).isTrue();
                case RADIOGRAPH_RULES_NOTHING_OUT ->
                    facts.when(IMAGING_PERFORMED, performed -> performed.contains(ImagingModality.RADIOGRAPH))
                            .isTrue();
            };
        }
    }
}
