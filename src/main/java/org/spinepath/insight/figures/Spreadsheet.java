package org.spinepath.insight.figures;

import static org.spinepath.insight.SmallNumbers.FEWEST_CASES;
import static org.spinepath.insight.SmallNumbers.SUPPRESSED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spinepath.insight.SpreadsheetCell;

/**
 * The figures as a table of figure, item, measure and value. What stands for one to four cases is left out, and what would tell such a
 * number by subtraction.
 */
final class Spreadsheet {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter rows;

    private Spreadsheet() {
        try {
            rows = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    static String of(
            Flow flow,
            List<StepFigure> steps,
            List<PromiseFigure> promises,
            List<BreachFigure> breaches,
            Concordance concordance,
            List<OutcomeFigure> outcomes) {
        Spreadsheet sheet = new Spreadsheet();
        sheet.row("figure", "item", "measure", "value");
        flow.weeks().forEach(sheet::week);
        flow.leadTimes()
                .forEach(time -> sheet.distribution("lead time", time.stretch().name(), time.took()));
        steps.forEach(sheet::step);
        promises.forEach(promise -> sheet.share("promise", promise.title(), promise.inTime(), promise.reached()));
        breaches.forEach(breach -> sheet.row(
                "breach",
                breach.name(),
                breach.cause() == null ? "NOT_YET_SAID" : breach.cause(),
                count(breach.count())));
        sheet.share("concordance", "recommendation followed", concordance.followed(), concordance.recommended());
        concordance
                .overrides()
                .forEach(override ->
                        sheet.row("override", override.reason().name(), "decisions", count(override.count())));
        outcomes.forEach(sheet::outcome);
        return sheet.text.toString();
    }

    private void week(Flow.Week week) {
        row("week", week.from().toString(), "referred", count(week.arrivals()));
        row("week", week.from().toString(), "discharged", count(week.discharges()));
        row("week", week.from().toString(), "ended otherwise", count(week.otherEndings()));
    }

    private void step(StepFigure step) {
        share("step", step.name(), step.inTime(), step.timed());
        distribution("step", step.name(), step.took());
    }

    private void distribution(String figure, String item, Distribution took) {
        row(figure, item, "cases", count(took.cases()));
        row(figure, item, "median in minutes", minutes(took, took.median()));
        row(figure, item, "90th percentile in minutes", minutes(took, took.p90()));
    }

    private void share(String figure, String item, int part, int whole) {
        row(figure, item, "with a limit or in question", count(whole));
        row(
                figure,
                item,
                "in time or followed",
                tellsTooMuch(part) || tellsTooMuch(whole - part) ? SUPPRESSED : "" + part);
    }

    private void outcome(OutcomeFigure outcome) {
        boolean few = tellsTooMuch(outcome.better()) || tellsTooMuch(outcome.same()) || tellsTooMuch(outcome.worse());
        String item = outcome.measure().name();
        row("outcome", item, "cases", count(outcome.cases()));
        row("outcome", item, "better", few ? SUPPRESSED : "" + outcome.better());
        row("outcome", item, "same", few ? SUPPRESSED : "" + outcome.same());
        row("outcome", item, "worse", few ? SUPPRESSED : "" + outcome.worse());
    }

    private static String minutes(Distribution took, Long milliseconds) {
        return took.cases() < FEWEST_CASES ? SUPPRESSED : Long.toString(milliseconds / 60_000);
    }

    private static String count(int cases) {
        return tellsTooMuch(cases) ? SUPPRESSED : Integer.toString(cases);
    }

    private static boolean tellsTooMuch(int cases) {
        return cases > 0 && cases < FEWEST_CASES;
    }

    private void row(String figure, String item, String measure, String value) {
        try {
            rows.printRecord(figure, SpreadsheetCell.of(item), SpreadsheetCell.of(measure), value);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
