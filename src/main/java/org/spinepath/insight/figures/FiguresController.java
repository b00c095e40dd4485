package org.spinepath.insight.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.insight.ParameterRefused;
import org.spinepath.insight.Period;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the dashboard. A period is given by its first and its last day, both included; without them it is the last 30 days. */
@RestController
@RequestMapping(path = "/api/insight", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Insight",
        description =
                "Where patients wait, for managers, clinical leads and coordinators; names no patient. Times are milliseconds.")
class FiguresController {

    static final String TIERS = "EMERGENCY, URGENT or ROUTINE; otherwise all";
    private static final int DAYS = 30;
    private static final int YEARS_AT_ONCE = 3;

    private final Figures figures;
    private final Clock clock;

    FiguresController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/standing")
    @Operation(summary = "Open cases by step and urgency, and what is overdue now, worst first")
    Standing standing(@Parameter(description = TIERS) @RequestParam(defaultValue = "") String tier) {
        return figures.standing(urgency(tier));
    }

    @GetMapping("/forecast")
    @Operation(summary = "Which open steps will probably miss their limit, by the centre's own past waits")
    Forecast forecast(@Parameter(description = TIERS) @RequestParam(defaultValue = "") String tier) {
        return figures.forecast(urgency(tier));
    }

    @GetMapping("/flow")
    @Operation(summary = "Arrivals and discharges by week, and the times from milestone to milestone")
    Flow flow(@ParameterObject Asked asked) {
        return figures.flow(question(asked));
    }

    @GetMapping("/steps")
    @Operation(summary = "How long each step took, and how often it was done within its limit")
    List<StepFigure> steps(@ParameterObject Asked asked) {
        return figures.steps(question(asked));
    }

    @GetMapping("/promises")
    @Operation(summary = "How often promises over several steps were kept, the whole pathway's among them")
    List<PromiseFigure> promises(@ParameterObject Asked asked) {
        return figures.promises(question(asked));
    }

    @GetMapping("/breaches")
    @Operation(summary = "The steps that fell overdue, by what was found to be the cause")
    List<BreachFigure> breaches(@ParameterObject Asked asked) {
        return figures.breaches(question(asked));
    }

    @GetMapping("/concordance")
    @Operation(summary = "How often the MDT chose what was recommended, and why not")
    Concordance concordance(@ParameterObject Asked asked) {
        return figures.concordance(question(asked));
    }

    @GetMapping("/outcomes")
    @Operation(summary = "How pain, walking, ASIA grade and EQ-5D changed in the cases that ended")
    List<OutcomeFigure> outcomes(@ParameterObject Asked asked) {
        return figures.outcomes(question(asked));
    }

    @GetMapping(path = "/figures.csv", produces = "text/csv")
    @Operation(
            summary = "The figures for a spreadsheet",
            description =
                    "What stands for fewer than five cases, or would tell such a number by subtraction within this table,"
                            + " is written as SUPPRESSED. Tables of other periods or urgencies may tell it all the same.")
    ResponseEntity<String> spreadsheet(@ParameterObject Asked asked) {
        Question question = question(asked);
        String table = Spreadsheet.of(
                figures.flow(question),
                figures.steps(question),
                figures.promises(question),
                figures.breaches(question),
                figures.concordance(question),
                figures.outcomes(question));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\"")
                .body(table);
    }

    private Question question(Asked asked) {
        LocalDate today = LocalDate.now(clock);
        Period period = Period.of(
                Objects.requireNonNullElseGet(
                        asked.from(), () -> today.minusDays(DAYS - 1L).toString()),
                Objects.requireNonNullElseGet(asked.to(), today::toString),
                clock.getZone());
        if (period.firstDay().plusYears(YEARS_AT_ONCE).isBefore(period.lastDay())) {
            throw new ParameterRefused("from", "Ask for at most three years at once.");
        }
        return new Question(period.from(), period.to(), urgency(Objects.requireNonNullElse(asked.tier(), "")));
    }

    private static Optional<Urgency> urgency(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Urgency.valueOf(text));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterRefused("tier", "Send EMERGENCY, URGENT or ROUTINE, or leave it out.");
        }
    }
}
