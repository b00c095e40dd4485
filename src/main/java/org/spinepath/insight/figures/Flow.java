package org.spinepath.insight.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who came, who left, and how long it took from one milestone to the next. */
record Flow(List<Week> weeks, List<LeadTime> leadTimes) {

    /**
     * @param from        the week's Monday
     * @param arrivals    referrals received
     * @param discharges  cases that went back to primary care
     * @param otherEndings cases that ended in any other way
     */
    record Week(LocalDate from, int arrivals, int discharges, int otherEndings) {}

    /** Between which milestones; of the cases that reached the second in the period. */
    enum Stretch {
        REFERRAL_TO_IMAGING(MilestoneCourse::referredAt, MilestoneCourse::imagedAt),
        IMAGING_TO_MDT(MilestoneCourse::imagedAt, MilestoneCourse::decidedAt),
        MDT_TO_TREATMENT(MilestoneCourse::decidedAt, MilestoneCourse::treatedAt),
        TREATMENT_TO_DISCHARGE(MilestoneCourse::treatedAt, MilestoneCourse::dischargedAt),
        REFERRAL_TO_TREATMENT(MilestoneCourse::referredAt, MilestoneCourse::treatedAt);

        private final Function<MilestoneCourse, Instant> begin;
        private final Function<MilestoneCourse, Instant> end;

        Stretch(Function<MilestoneCourse, Instant> begin, Function<MilestoneCourse, Instant> end) {
            this.begin = begin;
            this.end = end;
        }

        private LeadTime over(List<MilestoneCourse> courses, Question question) {
            return new LeadTime(
                    this,
                    Distribution.of(courses.stream()
                            .filter(course -> begin.apply(course) != null && question.covers(end.apply(course)))
                            .filter(course -> !end.apply(course).isBefore(begin.apply(course)))
                            .mapToLong(course -> end.apply(course).toEpochMilli()
                                    - begin.apply(course).toEpochMilli())));
        }
    }

    record LeadTime(Stretch stretch, Distribution took) {}

    static Flow of(List<MilestoneCourse> courses, Question question, ZoneId zone) {
        return new Flow(
                weeks(courses, question, zone),
                Stream.of(Stretch.values())
                        .map(stretch -> stretch.over(courses, question))
                        .toList());
    }

    private static List<Week> weeks(List<MilestoneCourse> courses, Question question, ZoneId zone) {
        Map<LocalDate, Long> arrivals = perWeek(courses.stream().map(MilestoneCourse::referredAt), question, zone);
        Map<LocalDate, Long> discharges = perWeek(courses.stream().map(MilestoneCourse::dischargedAt), question, zone);
        Map<LocalDate, Long> endings = perWeek(courses.stream().map(MilestoneCourse::endedAt), question, zone);
        LocalDate last = monday(question.to().minusMillis(1), zone);
        return Stream.iterate(monday(question.from(), zone), week -> !week.isAfter(last), week -> week.plusWeeks(1))
                .map(week -> new Week(
                        week,
                        count(arrivals, week),
                        count(discharges, week),
                        count(endings, week) - count(discharges, week)))
                .toList();
    }

    private static Map<LocalDate, Long> perWeek(Stream<Instant> moments, Question question, ZoneId zone) {
        return moments.filter(Objects::nonNull)
                .filter(question::covers)
                .collect(Collectors.groupingBy(moment -> monday(moment, zone), Collectors.counting()));
    }

    private static int count(Map<LocalDate, Long> counts, LocalDate week) {
        return counts.getOrDefault(week, 0L).intValue();
    }

    private static LocalDate monday(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
