package org.spinepath.clocks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.stereotype.Component;

/** The table of waiting-time targets that process analysts keep, read in its latest version each time a clock starts. */
@Component
class WaitingTimeTargets {

    private static final String TABLE = "waitingTimeTargets";

    private final DecisionService decisionService;

    WaitingTimeTargets(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    /**
     * @param step id of the activity or of the clock over several steps
     * @throws IllegalStateException when the table has no row for the step, or a row that is not a limit and a share
     */
    Target of(String step, Urgency urgency, boolean emergencySigns) {
        Map<String, Object> question = new HashMap<>();
        question.put("step", step);
        question.put("urgency", urgency.name());
        question.put("emergencySigns", emergencySigns);

        DmnDecisionResult rows =
                decisionService.evaluateDecisionByKey(TABLE).variables(question).evaluate();
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "The table " + TABLE + " has " + (rows.isEmpty() ? "no row" : "several rows") + " for step " + step
                            + " and urgency " + urgency + ". Keep exactly one row for each step and urgency.");
        }
        return target(step, urgency, rows.get(0));
    }

    private static Target target(String step, Urgency urgency, DmnDecisionResultEntries row) {
        try {
            return new Target(
                    elapsed(String.valueOf((Object) row.getEntry("limit"))),
                    Double.parseDouble(String.valueOf((Object) row.getEntry("warningShare"))));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException refused) {
            throw new IllegalStateException(
                    "The table " + TABLE + " cannot be read for step " + step + " and urgency " + urgency
                            + ". Write the limit as an ISO-8601 duration of weeks, days, hours or minutes, such as PT24H or P14D,"
                            + " and the warning share as a number such as 0.75.",
                    refused);
        }
    }

    /** A day is 24 hours and a week seven days; months and years have no fixed length and are refused. */
    private static Duration elapsed(String iso) {
        if (iso.contains("T")) {
            return Duration.parse(iso);
        }
        Period period = Period.parse(iso);
        if (period.toTotalMonths() != 0) {
            throw new IllegalArgumentException("Months and years have no fixed length: " + iso);
        }
        return Duration.ofDays(period.getDays());
    }
}
