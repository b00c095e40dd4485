package org.spinepath.intake;

import static org.spinepath.clinical.presentation.PresentationFacts.PAIN_PRESENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.treatment.TreatmentFacts;
import org.spinepath.pathway.vocabulary.FactGroups;

/** Reads a flat JSON object of facts by their names. One patient's facts may be sent to every decision as they are. */
final class FactsReader {

    /** Every fact a decision may be asked with. */
    static final List<Fact<?>> VOCABULARY = Stream.of(PresentationFacts.ALL, ImagingFacts.ALL, TreatmentFacts.ALL)
            .<Fact<?>>flatMap(List::stream)
            .toList();

    private FactsReader() {}

    /** @throws FieldsRefused with every field that is not a fact, has a wrong type or a value that is not allowed */
    static Facts read(JsonNode json) {
        return read(json, VOCABULARY);
    }

    /** Reads these facts only; a field of another name is refused. */
    static Facts read(JsonNode json, List<Fact<?>> vocabulary) {
        FieldReader reader = FieldReader.of(json);
        reader.allowOnly(vocabulary.stream().map(Fact::name).toList());
        Facts facts = Facts.none();
        for (Fact<?> fact : vocabulary) {
            facts = withFact(facts, fact, reader);
        }
        refusePainFeaturesWithoutPain(facts, reader);
        reader.done();
        return facts;
    }

    private static <T> Facts withFact(Facts facts, Fact<T> fact, FieldReader reader) {
        return reader.fact(fact).map(value -> facts.with(fact, value)).orElse(facts);
    }

    private static void refusePainFeaturesWithoutPain(Facts facts, FieldReader reader) {
        Optional<Fact<Boolean>> contradiction = FactGroups.PAIN_FEATURES.stream()
                .filter(feature -> facts.is(PAIN_PRESENT).isFalse())
                .filter(feature -> facts.is(feature).isTrue())
                .findFirst();
        contradiction.ifPresent(feature -> reader.refused(
                PAIN_PRESENT.name(), "painPresent is false, but " + feature.name() + " is true. Correct one of them."));
    }
}
