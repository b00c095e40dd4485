package org.spinepath.clocks.targets;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CountedIn;
import org.springframework.stereotype.Component;

/** The table of waiting-time targets that process analysts keep, read in its latest version each time a clock starts. */
@Component
public class WaitingTimeTargets {

    private final DecisionService decisionService;

    WaitingTimeTargets(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    /**
     * @param step id of the activity or of the clock over several steps
     * @throws TargetUnreadable when the table has no row for the step, or a row that is not a limit and a share
     */
    public Target of(String step, Urgency urgency, boolean emergencySigns) {
        return target(
                step,
                urgency,
                decisionService
                        .evaluateDecisionByKey(Tables.WAITING_TIME_TARGETS)
                        .variables(question(step, urgency, emergencySigns))
                        .evaluate());
    }

    public static Map<String, Object> question(String step, Urgency urgency, boolean emergencySigns) {
        return Map.of(
                Columns.OfTargets.STEP,
                step,
                CaseVariables.URGENCY.name(),
                CaseVariables.URGENCY.written(urgency),
                CaseVariables.EMERGENCY_SIGNS.name(),
                CaseVariables.EMERGENCY_SIGNS.written(emergencySigns));
    }

    /** @throws TargetUnreadable when it is not one row, or a row that is not a limit and a share */
    public static Target target(String step, Urgency urgency, DmnDecisionResult rows) {
        if (rows.size() != 1) {
            throw new TargetUnreadable(
                    "has " + (rows.isEmpty() ? "no row" : "several rows") + " for step " + step + " and urgency "
                            + urgency + ".",
                    "Keep exactly one row for each step and urgency.",
                    null);
        }
        return read(step, urgency, rows.get(0));
    }

    private static Target read(String step, Urgency urgency, DmnDecisionResultEntries row) {
        try {
            return new Target(
                    time(text(row, Columns.OfTargets.LIMIT)),
                    Double.parseDouble(text(row, Columns.OfTargets.WARNING_SHARE)),
                    CountedIn.valueOf(text(row, Columns.OfTargets.COUNTED_IN)),
                    ClockTimes.groups(text(row, Columns.OfTargets.TOLD)),
                    ClockTimes.groups(text(row, Columns.OfTargets.TOLD_NEXT)));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException refused) {
            throw new TargetUnreadable(
                    "cannot be read for step " + step + " and urgency " + urgency + ".",
                    "Write the limit as an ISO-8601 duration of weeks, days, hours or minutes, such as"
                            + " PT24H or P14D, the warning share as a number such as 0.75, what it is counted in as"
                            + " ELAPSED or WORKING_DAYS, and the groups that are told, and told next, by their ids.",
                    refused);
        }
    }

    private static String text(DmnDecisionResultEntries row, String column) {
        Object entry = row.getEntryMap().get(column);
        return entry == null ? "" : entry.toString();
    }

    /** A day is 24 hours and a week seven days; months and years have no fixed length and are refused. */
    private static Duration time(String iso) {
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
