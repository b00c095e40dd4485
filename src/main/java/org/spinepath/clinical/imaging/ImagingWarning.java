package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.ATLANTOAXIAL_INSTABILITY;
import static org.spinepath.clinical.imaging.ImagingFacts.DISC_INVOLVED;
import static org.spinepath.clinical.imaging.ImagingFacts.EPIDURAL_COMPRESSION;
import static org.spinepath.clinical.imaging.ImagingFacts.IMAGING_PERFORMED;
import static org.spinepath.clinical.imaging.ImagingFacts.ODONTOID_FRACTURE;
import static org.spinepath.clinical.imaging.ImagingFacts.SINS_TOTAL;
import static org.spinepath.clinical.presentation.PresentationFacts.ASIA_GRADE;
import static org.spinepath.clinical.presentation.PresentationFacts.FEVER;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.WarningRule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.NeurologicalDeficit;

/** What the reader of an imaging report must look at; none of them stops a case. */
public enum ImagingWarning implements WarningRule {
    OTHER_LEVELS_UNSCORED(
            Set.of(AFFECTED_LEVELS),
            facts -> facts.when(AFFECTED_LEVELS, levels -> levels.size() > 1),
            facts -> "Only the index level is scored; look at each of these: " + levels(facts) + "."),
    OUTSIDE_THE_CERVICAL_PATHWAY(
            AffectedLevels.READS,
            facts -> AffectedLevels.named(facts)
                    .and(AffectedLevels.cervicalPathway(facts).not()),
            facts -> "No affected level between C0 and T2 (" + levels(facts) + "): outside the cervical pathway."),
    HIGH_GRADE_COMPRESSION_WITH_ASIA_E(
            Set.of(EPIDURAL_COMPRESSION, ASIA_GRADE),
            facts -> EpiduralCompression.cordCompression(facts).and(facts.isOneOf(ASIA_GRADE, AsiaGrade.E)),
            facts -> Wording.of(facts, EPIDURAL_COMPRESSION)
                    + " with ASIA grade E is unusual: check the images and examine again."),
    DEFICIT_WITHOUT_COMPRESSION(
            DecisionRule.union(NeurologicalDeficit.READS, Set.of(EPIDURAL_COMPRESSION)),
            facts -> NeurologicalDeficit.present(facts)
                    .and(facts.isOneOf(EPIDURAL_COMPRESSION, EpiduralCompressionGrade.GRADE_0)),
            facts -> "A deficit (" + NeurologicalDeficit.describe(facts)
                    + ") with epidural compression grade 0: look for another level or another cause."),
    SURGICAL_CONSULTATION(
            SpinalStability.reads(),
            facts -> SpinalStability.sinsAtLeastSeven(facts).or(SpinalStability.unstable(facts)),
            facts -> "Surgical consultation: "
                    + (SpinalStability.sinsAtLeastSeven(facts).isTrue()
                            ? "SINS is 7 or more."
                            : "the spine is unstable outright.")),
    CT_ALONE_WITH_DEFICIT(
            DecisionRule.union(NeurologicalDeficit.READS, Set.of(IMAGING_PERFORMED)),
            facts -> NeurologicalDeficit.present(facts)
                    .and(facts.when(IMAGING_PERFORMED, ImagingWarning::isCtWithoutTheCord)),
            facts -> "CT alone is not enough with a deficit (" + NeurologicalDeficit.describe(facts)
                    + "): it shows little of the cord (R20)."),
    RADIOGRAPH_RULES_NOTHING_OUT(
            Set.of(IMAGING_PERFORMED),
            facts -> facts.when(IMAGING_PERFORMED, Set.of(ImagingModality.RADIOGRAPH)::equals),
            facts -> "Only a plain radiograph was taken: it never rules a metastasis out."),
    CONSIDER_INFECTION(
            Set.of(DISC_INVOLVED, FEVER),
            facts -> facts.is(DISC_INVOLVED).or(facts.is(FEVER)),
            facts -> "Consider infection: " + Wording.whatIsTrue(facts, List.of(DISC_INVOLVED, FEVER)) + " (R4)."),
    CRANIOCERVICAL_FINDING_WITHOUT_ITS_LEVEL(
            DecisionRule.union(AffectedLevels.READS, Set.of(ODONTOID_FRACTURE, ATLANTOAXIAL_INSTABILITY)),
            facts -> Condition.of(facts.is(ODONTOID_FRACTURE)
                            .or(facts.is(ATLANTOAXIAL_INSTABILITY))
                            .isTrue()
                    && !AffectedLevels.craniocervical(facts).isTrue()),
            facts -> "Reported: " + Wording.whatIsTrue(facts, List.of(ODONTOID_FRACTURE, ATLANTOAXIAL_INSTABILITY))
                    + ", but no level from C0 to C2 is named as affected; it is not counted until it is."),
    SINS_TOTAL_CONTRADICTS_ITEMS(
            SpinalInstabilityNeoplasticScore.reads(),
            facts -> {
                Points items = SpinalInstabilityNeoplasticScore.ofItems(facts);
                return Condition.of(facts.when(SINS_TOTAL, total -> total < items.min() || total > items.max())
                        .isTrue());
            },
            facts -> "The published SINS total does not fit the items that are known.");

    private final Caution caution;

    ImagingWarning(Set<Fact<?>> reads, Function<Facts, Condition> applies, Function<Facts, String> text) {
        this.caution = new Caution(reads, applies, text);
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Caution caution() {
        return caution;
    }

    private static boolean isCtWithoutTheCord(Set<ImagingModality> performed) {
        return performed.contains(ImagingModality.CT_SPINE)
                && !performed.contains(ImagingModality.MRI_WHOLE_SPINE)
                && !performed.contains(ImagingModality.CT_MYELOGRAPHY);
    }

    private static String levels(Facts facts) {
        return facts.knows(AFFECTED_LEVELS)
                ? Wording.of(facts, AFFECTED_LEVELS)
                : Wording.of(facts, ImagingFacts.INDEX_LEVEL);
    }
}
