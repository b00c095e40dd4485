package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.pathway.cases.Deterioration;
import org.springframework.stereotype.Component;

/** Reads the report of a deterioration: four facts, each of which may be unknown. */
@Component
class DeteriorationReader {

    private final Clock clock;

    DeteriorationReader(Clock clock) {
        this.clock = clock;
    }

    /** An onset that is not told is now, the latest it can be. */
    Deterioration read(JsonNode json) {
        Facts facts = FactsReader.read(
                json,
                List.of(
                        PresentationFacts.WALKING,
                        PresentationFacts.ASIA_GRADE,
                        PresentationFacts.DEFICIT_PROGRESSION,
                        PresentationFacts.DEFICIT_DURATION_HOURS));
        int hours = facts.valueOf(PresentationFacts.DEFICIT_DURATION_HOURS).orElse(0);
        return new Deterioration(
                facts.valueOf(PresentationFacts.WALKING).orElse(null),
                facts.valueOf(PresentationFacts.ASIA_GRADE).orElse(null),
                facts.valueOf(PresentationFacts.DEFICIT_PROGRESSION).orElse(null),
                clock.instant().minus(Duration.ofHours(hours)));
    }
}
