package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.spinepath.clinical.imaging.ImagingSelection;
import org.spinepath.clinical.presentation.Triage;
import org.spinepath.clinical.prognosis.Grading;
import org.spinepath.clinical.treatment.TreatmentRecommendation;
import org.spinepath.clinical.treatment.WhatWouldChangeIt;
import org.spinepath.intake.DecisionAnswers.GradingAnswer;
import org.spinepath.intake.DecisionAnswers.ImagingSelectionAnswer;
import org.spinepath.intake.DecisionAnswers.RecommendationAnswer;
import org.spinepath.intake.DecisionAnswers.TriageAnswer;
import org.spinepath.intake.DecisionAnswers.WhatWouldChangeAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decisions of the pathway for anyone who sends facts: nothing is stored, nobody is named. */
@RestController
@RequestMapping(path = "/api", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Decisions",
        description =
                "Facts in, a decision with its reasons out. Absent or null is unknown, which never counts as no. The same"
                        + " facts may be sent to every decision. Advice for professionals, not a medical device.")
@ApiResponse(responseCode = "200", description = "The decision")
@ApiResponse(
        responseCode = "400",
        description = "A field is not a fact, has a wrong type or a value that is not allowed; errors lists them all",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
class DecisionController {

    @PostMapping("/triage")
    @Operation(summary = "Is a metastasis suspected, and how urgent is it?")
    TriageAnswer triage(@FactsBody @RequestBody JsonNode facts) {
        return TriageAnswer.of(Triage.of(FactsReader.read(facts)));
    }

    @PostMapping("/imaging-selection")
    @Operation(summary = "Which imaging, and why?")
    ImagingSelectionAnswer imagingSelection(@FactsBody @RequestBody JsonNode facts) {
        return ImagingSelectionAnswer.of(ImagingSelection.of(FactsReader.read(facts)));
    }

    @PostMapping("/grading")
    @Operation(
            summary = "Stability, compression and prognosis",
            description = "A score with a missing item has no total; it has the range that is still open.")
    GradingAnswer grading(@FactsBody @RequestBody JsonNode facts) {
        return GradingAnswer.of(Grading.of(FactsReader.read(facts)));
    }

    @PostMapping("/recommendation")
    @Operation(summary = "Which treatment is recommended, and why?", description = "It advises; the MDT decides.")
    RecommendationAnswer recommendation(@FactsBody @RequestBody JsonNode facts) {
        var known = FactsReader.read(facts);
        return RecommendationAnswer.of(TreatmentRecommendation.of(known), known);
    }

    @PostMapping("/what-would-change")
    @Operation(
            summary = "Which single fact would lead to another recommendation?",
            description =
                    "The smallest changes of one fact: what is unknown now first (from is null), then in the order of the"
                            + " facts. Of numbers and grades the nearest value in each direction; nothing that contradicts"
                            + " what is known.")
    WhatWouldChangeAnswer whatWouldChange(@FactsBody @RequestBody JsonNode facts) {
        var known = FactsReader.read(facts);
        return WhatWouldChangeAnswer.of(TreatmentRecommendation.of(known), WhatWouldChangeIt.of(known));
    }

    /** The body of every decision, as the OpenAPI page shows it; its schema is made of the fact vocabulary. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/" + FactsSchema.NAME),
                            examples = @ExampleObject("""
                                            {"cancerHistory":"PAST","primaryTumour":"RENAL_CELL","painPresent":true,
                                             "painProvokedByMovement":true,"painBurningOrShooting":true,"painScore":6,
                                             "asiaGrade":"E","walking":"UNAIDED","imagingPerformed":["MRI_WHOLE_SPINE"],
                                             "metastasis":"CONFIRMED","affectedLevels":["C6"],"indexLevel":"C6",
                                             "extraspinalBoneMetastases":0,"visceralMetastases":"NONE",
                                             "nerveRootCompression":true,"sinsTotal":10,
                                             "lifeExpectancy":"OVER_12_MONTHS","fitForSurgery":true,
                                             "patientAcceptsSurgery":true}
                                            """)))
    private @interface FactsBody {}
}
