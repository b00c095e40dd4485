package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingFacts.DISC_INVOLVED;
import static org.spinepath.clinical.imaging.ImagingFacts.IMAGING_PERFORMED;
import static org.spinepath.clinical.imaging.ImagingFacts.INTRADURAL_OR_INTRAMEDULLARY;
import static org.spinepath.clinical.imaging.ImagingFacts.METASTASIS;
import static org.spinepath.clinical.presentation.PresentationFacts.MRI_CONTRAINDICATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spinepath.clinical.evidence.ClinicalBasis;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Explanation;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.presentation.NeurologicalDeficit;

/** What imaging found decides the next step. The first constant that applies, in this order, is the conclusion. */
public enum ImagingConclusion {
    /** Intradural or intramedullary: leaves to neurosurgery. */
    OUTSIDE_PATHWAY,
    /** A metastasis: on to the MDT. */
    CONFIRMED,
    /** The first imaging neither confirms nor excludes: ask once for the missing modality or a biopsy. */
    REPEAT_IMAGING,
    /** Neither confirmed nor excluded in a patient who was treated and has no reason for the surgeon: back to aftercare. */
    ALREADY_TREATED,
    /** A continuing deficit, an involved disc, an unstable spine or no conclusion at all: the spine surgeon, as an emergency. */
    SURGICAL_REVIEW,
    /** A metastasis is excluded, and nothing needs the surgeon. */
    OTHER_DIAGNOSIS;

    /**
     * @param round          how often this question has been imaged: 1 after the first imaging
     * @param alreadyTreated whether the patient had a treatment on this pathway
     */
    public static ImagingConclusion of(Facts facts, int round, boolean alreadyTreated) {
        if (facts.is(INTRADURAL_OR_INTRAMEDULLARY).isTrue()) {
            return OUTSIDE_PATHWAY;
        }
        if (facts.isOneOf(METASTASIS, MetastasisFinding.CONFIRMED).isTrue()) {
            return CONFIRMED;
        }
        boolean excluded = metastasisIsExcluded(facts).isTrue();
        if (round <= 1 && !excluded) {
            return REPEAT_IMAGING;
        }
        // A treated patient who still has a reason for the surgeon must not wait for the next visit.
        if (needsTheSurgeon(facts).isTrue()) {
            return SURGICAL_REVIEW;
        }
        if (alreadyTreated) {
            return ALREADY_TREATED;
        }
        return excluded ? OTHER_DIAGNOSIS : SURGICAL_REVIEW;
    }

    /** Why {@link #of} comes to its conclusion. */
    public static Explanation explain(Facts facts, int round, boolean alreadyTreated) {
        Explanation.Draft draft = Explanation.draft();
        ImagingConclusion conclusion = of(facts, round, alreadyTreated);
        if (conclusion != OUTSIDE_PATHWAY) {
            draft.ask(facts.is(INTRADURAL_OR_INTRAMEDULLARY));
        }
        if (conclusion != OUTSIDE_PATHWAY && conclusion != CONFIRMED) {
            draft.ask(metastasisIsExcluded(facts)).ask(needsTheSurgeon(facts));
        }
        conclusion.because(facts, draft);
        return draft.done();
    }

    /**
     * Imaging closes the question: not found, by MRI of the whole spine (by CT myelography when the spine is instrumented posteriorly
     * or MRI is contraindicated), and no deficit remains.
     */
    public static Condition metastasisIsExcluded(Facts facts) {
        Condition mri = performed(facts, ImagingModality.MRI_WHOLE_SPINE);
        Condition myelographyCounts = facts.is(MRI_CONTRAINDICATED).or(ImagingRule.posteriorInstrumentation(facts));
        Condition myelography = performed(facts, ImagingModality.CT_MYELOGRAPHY).and(myelographyCounts);
        return Condition.allOf(
                facts.isOneOf(METASTASIS, MetastasisFinding.NOT_FOUND),
                mri.or(myelography),
                NeurologicalDeficit.knownAbsent(facts));
    }

    /** A deficit, an involved disc or an unstable spine, whatever the images say about a metastasis. */
    public static Condition needsTheSurgeon(Facts facts) {
        return Condition.anyOf(
                NeurologicalDeficit.present(facts), facts.is(DISC_INVOLVED), SpinalStability.unstable(facts));
    }

    /** What the conclusion may look at. */
    public static Set<Fact<?>> reads() {
        return DecisionRule.union(
                DecisionRule.readsOf(ImagingSelection.rules()),
                NeurologicalDeficit.READS,
                SpinalStability.reads(),
                Set.of(METASTASIS, INTRADURAL_OR_INTRAMEDULLARY, DISC_INVOLVED, IMAGING_PERFORMED));
    }

    private void because(Facts facts, Explanation.Draft draft) {
        String finding = Wording.of(facts, METASTASIS);
        switch (this) {
            case OUTSIDE_PATHWAY ->
                draft.because(
                        Rule.GOOD_PRACTICE,
                        ClinicalBasis.IMAGING,
                        "The tumour is intradural or intramedullary: outside this pathway, to neurosurgery.");
            case CONFIRMED -> draft.because(Rule.R17, ClinicalBasis.IMAGING, "Imaging confirms a metastasis.");
            case REPEAT_IMAGING -> {
                draft.because(
                        Rule.R17,
                        ClinicalBasis.IMAGING,
                        "Imaging does not settle it (" + finding + "): once more, with " + wanted(facts) + ".");
                if (needsTheSurgeon(facts).isTrue()) {
                    draft.warn(
                            "SURGEON_BY_PHONE",
                            "Do not wait for the next images to call the spine surgeon: " + surgicalFindings(facts)
                                    + ".");
                }
            }
            case ALREADY_TREATED ->
                draft.because(
                        Rule.R46,
                        ClinicalBasis.IMAGING,
                        "No new metastasis (" + finding + ") in a treated patient: aftercare goes on.");
            case SURGICAL_REVIEW -> {
                String why = surgicalFindings(facts);
                draft.because(
                        Rule.R22,
                        ClinicalBasis.IMAGING,
                        "To the spine surgeon as an emergency (" + finding + "): "
                                + (why.isEmpty() ? "a metastasis is not excluded" : why) + ".");
                draft.warn("SURGEON_BY_PHONE", "Call the spine surgeon by phone; this is not for primary-care advice.");
            }
            case OTHER_DIAGNOSIS ->
                draft.because(
                        Rule.R17,
                        ClinicalBasis.IMAGING,
                        "No metastasis on sufficient imaging, no deficit, no involved disc, no unstable spine.");
        }
    }

    private static String wanted(Facts facts) {
        Set<ImagingModality> outstanding = ImagingSelection.outstanding(facts);
        return outstanding.isEmpty() ? "a biopsy" : Wording.words(outstanding) + ", or a biopsy";
    }

    private static String surgicalFindings(Facts facts) {
        List<String> findings = new ArrayList<>();
        if (NeurologicalDeficit.present(facts).isTrue()) {
            findings.add("a deficit (" + NeurologicalDeficit.describe(facts) + ")");
        }
        if (facts.is(DISC_INVOLVED).isTrue()) {
            findings.add("an involved disc");
        }
        if (SpinalStability.unstable(facts).isTrue()) {
            findings.add("an unstable spine");
        }
        return String.join(", ", findings);
    }

    private static Condition performed(Facts facts, ImagingModality modality) {
        return facts.when(IMAGING_PERFORMED, performed -> performed.contains(modality));
    }
}
