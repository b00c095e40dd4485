package org.spinepath.insight.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.http.MediaType;
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
    Standing standing() {
        return figures.standing();
    }

    @GetMapping("/forecast")
    @Operation(summary = "Which open steps will probably miss their limit, by the centre's own past waits")
    Forecast forecast() {
        return figures.forecast();
    }

    @GetMapping("/flow")
    @Operation(summary = "Arrivals and discharges by week, and the times from milestone to milestone")
    Flow flow(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> tier) {
        return figures.flow(question(from, to, tier));
    }

    @GetMapping("/steps")
    @Operation(summary = "How long each step took, and how often it was done within its limit")
    List<StepFigure> steps(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> tier) {
        return figures.steps(question(from, to, tier));
    }

    @GetMapping("/promises")
    @Operation(summary = "How often promises over several steps were kept, the whole pathway's among them")
    List<PromiseFigure> promises(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> tier) {
        return figures.promises(question(from, to, tier));
    }

    @GetMapping("/breaches")
    @Operation(summary = "The steps that fell overdue, by what was found to be the cause")
    List<BreachFigure> breaches(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> tier) {
        return figures.breaches(question(from, to, tier));
    }

    @GetMapping("/concordance")
    @Operation(summary = "How often the MDT chose what was recommended, and why not")
    Concordance concordance(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> tier) {
        return figures.concordance(question(from, to, tier));
    }

    @GetMapping("/outcomes")
    @Operation(summary = "How pain, walking, ASIA grade and EQ-5D changed in the cases that ended")
    List<OutcomeFigure> outcomes(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> tier) {
        return figures.outcomes(question(from, to, tier));
    }

    private Question question(Optional<String> from, Optional<String> to, Optional<String> tier) {
        LocalDate last = to.map(text -> day("to", text)).orElseGet(() -> LocalDate.now(clock));
        LocalDate first = from.map(text -> day("from", text)).orElseGet(() -> last.minusDays(DAYS - 1L));
        if (last.isBefore(first)) {
            throw new QuestionRefused("The period ends before it begins. Send a later day in \"to\".");
        }
        if (first.plusYears(YEARS_AT_ONCE).isBefore(last)) {
            throw new QuestionRefused("Ask for at most three years at once.");
        }
        return new Question(
                first.atStartOfDay(clock.getZone()).toInstant(),
                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                tier.filter(text -> !text.isEmpty()).map(FiguresController::urgency));
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new QuestionRefused("Send \"" + parameter + "\" as year-month-day, for example 2026-03-28.");
        }
    }

    private static Urgency urgency(String text) {
        try {
            return Urgency.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new QuestionRefused("Send \"tier\" as EMERGENCY, URGENT or ROUTINE, or leave it out.");
        }
    }
}
