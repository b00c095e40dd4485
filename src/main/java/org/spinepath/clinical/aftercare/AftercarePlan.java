package org.spinepath.clinical.aftercare;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.aftercare.AftercareSchedule.Planned;
import org.spinepath.clinical.treatment.Treatment;

/**
 * When the patient is seen after one treatment.
 *
 * @param treatment what was done
 * @param treated   the treatment date, from which every visit is counted
 * @param visits    in the order of their dates
 * @param thenEvery the interval at which visits go on after the last of these; empty when the plan ends with it
 */
public record AftercarePlan(Treatment treatment, LocalDate treated, List<Visit> visits, Optional<Period> thenEvery) {

    public AftercarePlan {
        visits = List.copyOf(visits);
    }

    /** The plan by the contract's table; with a wound check on day 21 when adjuvant radiotherapy is planned after an operation. */
    public static AftercarePlan of(Treatment treatment, LocalDate treated, boolean adjuvantRadiotherapyPlanned) {
        return of(AftercareSchedule.standard(), treatment, treated, adjuvantRadiotherapyPlanned);
    }

    public static AftercarePlan of(
            AftercareSchedule schedule, Treatment treatment, LocalDate treated, boolean adjuvantRadiotherapyPlanned) {
        List<Planned> planned = new ArrayList<>(schedule.visitsAfter(treatment));
        if (adjuvantRadiotherapyPlanned && treatment.isOperative()) {
            planned.add(schedule.beforeAdjuvant());
        }
        planned.sort(Comparator.comparing(visit -> treated.plus(visit.after())));
        List<Visit> visits = new ArrayList<>();
        for (Planned visit : planned) {
            visits.add(new Visit(visits.size() + 1, treated.plus(visit.after()), visit.kind()));
        }
        return new AftercarePlan(treatment, treated, visits, schedule.thenEvery(treatment));
    }

    /**
     * The visit of this number, from 1; empty after the last.
     *
     * @throws IllegalArgumentException when the number is below 1
     */
    public Optional<Visit> visit(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Visits are counted from 1");
        }
        if (number <= visits.size()) {
            return Optional.of(visits.get(number - 1));
        }
        Visit last = visits.get(visits.size() - 1);
        return thenEvery.map(interval ->
                new Visit(number, last.due().plus(interval.multipliedBy(number - last.number())), last.kind()));
    }

    /** Whether another visit follows the one of this number. */
    public boolean hasVisitAfter(int number) {
        return visit(number + 1).isPresent();
    }
}
