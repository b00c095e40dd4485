package org.spinepath.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.imaging.EpiduralCompressionGrade;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.SpinalInstabilityNeoplasticScore;
import org.spinepath.clinical.imaging.Stability;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.prognosis.Grading;
import org.spinepath.clinical.prognosis.PrognosticScore;
import org.spinepath.clinical.treatment.TreatmentFacts;

/** What is known of the patient's spine, tumour, deficit and wishes. What is empty is not known. */
record FindingsView(
        SinsView sins,
        Optional<EpiduralCompressionGrade> epiduralCompression,
        List<VertebralLevel> affectedLevels,
        Optional<VertebralLevel> indexLevel,
        Optional<Stability> stability,
        Map<String, ScoreView> scores,
        List<FactView> facts) {

    /** What an MDT member asks for beside the images. */
    private static final List<Fact<?>> ASKED_FOR = List.of(
            PresentationFacts.PRIMARY_TUMOUR,
            PresentationFacts.CANCER_HISTORY,
            PresentationFacts.PAIN_PRESENT,
            PresentationFacts.PAIN_SCORE,
            PresentationFacts.WALKING,
            PresentationFacts.ASIA_GRADE,
            PresentationFacts.DEFICIT_DURATION_HOURS,
            PresentationFacts.DEFICIT_PROGRESSION,
            PresentationFacts.KARNOFSKY,
            TreatmentFacts.LIFE_EXPECTANCY,
            TreatmentFacts.FIT_FOR_SURGERY,
            TreatmentFacts.PATIENT_ACCEPTS_SURGERY,
            TreatmentFacts.PATIENT_ACCEPTS_TREATMENT,
            TreatmentFacts.COAGULOPATHY);

    /**
     * SINS with its items.
     *
     * @param publishedTotal whether a published total stands for the items
     */
    record SinsView(int min, int max, boolean publishedTotal, List<ItemView> items) {}

    /** The points of an item: one number, or the range that is still open. */
    record ItemView(SpinalInstabilityNeoplasticScore.Item item, int min, int max) {}

    /** A prognostic score; without points it was not made for this tumour. */
    record ScoreView(Optional<Integer> min, Optional<Integer> max, Optional<String> band, Optional<String> meaning) {}

    /** One fact; without a value it is unknown. */
    record FactView(String fact, String label, Optional<?> value) {

        static FactView of(Fact<?> fact, Facts facts) {
            return new FactView(fact.name(), fact.label(), facts.valueOf(fact));
        }
    }

    static FindingsView of(Facts facts) {
        Grading grading = Grading.of(facts);
        return new FindingsView(
                sins(grading.sins()),
                grading.epiduralCompression(),
                facts.valueOf(ImagingFacts.AFFECTED_LEVELS).orElse(Set.of()).stream()
                        .sorted()
                        .toList(),
                facts.valueOf(ImagingFacts.INDEX_LEVEL),
                grading.stability(),
                Map.of(
                        "tokuhashi", score(grading.tokuhashi()),
                        "tomita", score(grading.tomita()),
                        "bauer", score(grading.bauer()),
                        "vanDerLinden", score(grading.vanDerLinden())),
                Stream.concat(ASKED_FOR.stream(), signs(facts))
                        .map(fact -> FactView.of(fact, facts))
                        .toList());
    }

    /** Of the signs and findings only those that are present. */
    private static Stream<Fact<?>> signs(Facts facts) {
        return Stream.concat(PresentationFacts.ALL.stream(), ImagingFacts.ALL.stream())
                .<Fact<?>>map(fact -> fact)
                .filter(fact -> !ASKED_FOR.contains(fact))
                .filter(fact -> facts.valueOf(fact).filter(Boolean.TRUE::equals).isPresent());
    }

    private static SinsView sins(SpinalInstabilityNeoplasticScore sins) {
        Points sum = Points.sum(sins.items().values());
        return new SinsView(
                sins.min(),
                sins.max(),
                !sum.equals(sins.points()),
                Arrays.stream(SpinalInstabilityNeoplasticScore.Item.values())
                        .map(item -> new ItemView(
                                item,
                                sins.items().get(item).min(),
                                sins.items().get(item).max()))
                        .toList());
    }

    private static ScoreView score(PrognosticScore<?> score) {
        return new ScoreView(
                score.points().map(Points::min),
                score.points().map(Points::max),
                score.band().map(PrognosticScore.Band::name),
                score.band().map(PrognosticScore.Band::text));
    }
}
