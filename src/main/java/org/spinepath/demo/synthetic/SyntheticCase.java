package org.spinepath.demo.synthetic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.demo.engine.DemoClock;
import org.spinepath.demo.player.CasePlayer;
import org.spinepath.demo.player.FilledForm;
import org.spinepath.demo.synthetic.PatientForms.Visit;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.NotDoneReason;

/**
 * One case on its way: for each task that opens it is drawn when and how it is done, and whatever is due next happens next, be it a task,
 * a timer or an incident.
 */
final class SyntheticCase {

    private static final Duration WITHOUT_LIMIT = Duration.ofDays(1);
    private static final Duration SHORTEST_LIMIT = Duration.ofHours(1);
    private static final Set<String> PAUSABLE =
            Set.of(Steps.PERFORM_IMAGING, Steps.PERFORM_SURGERY, Steps.GIVE_NON_SURGICAL_TREATMENT);
    private static final double PAUSED = 0.03;

    /** Of what may be overtaken by events, the share to which nobody comes. */
    private static final Map<String, Double> LEFT_UNDONE =
            Map.of(Steps.COLLECT_OPINIONS, 0.2, Steps.CHASE_OVERDUE_STEP, 0.35, Steps.ESCALATE_TO_CLINICAL_LEAD, 0.45);

    private static final Comparator<Task> OLDEST_FIRST =
            Comparator.comparing(Task::getCreateTime).thenComparing(Task::getTaskDefinitionKey);

    private final String caseNumber;
    private final SyntheticPatient patient;
    private final SyntheticReferrer referrer;
    private final boolean improved;
    private final CasePlayer player;
    private final Incidents incidents;
    private final DemoClock demoClock;
    private final Clock clock;

    /** When each open task is done, by its id. */
    private final Map<String, Event> appointments = new HashMap<>();

    private final List<Event> pending = new ArrayList<>();
    private final Map<String, Integer> cameUp = new HashMap<>();

    SyntheticCase(
            String caseNumber,
            SyntheticPatient patient,
            SyntheticReferrer referrer,
            boolean improved,
            CasePlayer player,
            Incidents incidents,
            DemoClock demoClock,
            Clock clock) {
        this.caseNumber = caseNumber;
        this.patient = patient;
        this.referrer = referrer;
        this.improved = improved;
        this.player = player;
        this.incidents = incidents;
        this.demoClock = demoClock;
        this.clock = clock;
    }

    void playUntil(Instant now) {
        expectIncidents();
        Optional<Event> next = nextEvent();
        while (next.isPresent()) {
            Instant until = earlier(next.get().at(), now);
            if (!player.passTimer(caseNumber, until, demoClock)) {
                demoClock.moveTo(until);
                if (!next.get().at().isBefore(now) || !player.isOpen(caseNumber)) {
                    return;
                }
                pending.remove(next.get());
                next.get().happening().run();
            }
            player.settle(caseNumber);
            next = nextEvent();
        }
    }

    private void expectIncidents() {
        Chance chance = patient.chance();
        if (chance.happens("withdrawn", 0.035)) {
            expect(
                    "withdrawn",
                    chance.between("withdrawn after", 6, 400),
                    () -> incidents.withdrawal(caseNumber, chance));
        }
        if (chance.happens("deteriorates", 0.04)) {
            expect("deteriorates", chance.between("deteriorates after", 72, 1200), () -> {
                incidents.deterioration(caseNumber, patient);
                // Everybody hurries now.
                appointments.clear();
            });
        }
        if (chance.happens("dies", 0.02)) {
            expect("dies", chance.between("dies after", 100, 2500), () -> incidents.death(caseNumber));
        }
    }

    private void expect(String what, long afterHours, Runnable happening) {
        pending.add(new Event(clock.instant().plus(afterHours, ChronoUnit.HOURS), what, happening));
    }

    /** Waiting for a timer is an event that does not come. */
    private Optional<Event> nextEvent() {
        List<Task> open = player.openTasks(caseNumber);
        appointments.keySet().retainAll(open.stream().map(Task::getId).collect(Collectors.toSet()));
        open.stream()
                .sorted(OLDEST_FIRST)
                .filter(task -> !appointments.containsKey(task.getId()))
                .forEach(task -> appointments.put(task.getId(), appointment(task)));
        return Stream.of(appointments.values().stream(), pending.stream(), Stream.of(Event.never("")))
                .flatMap(events -> events)
                .min(Event.IN_ORDER);
    }

    private Event appointment(Task task) {
        String step = task.getTaskDefinitionKey();
        List<String> groups = player.candidateGroups(task);
        String key = step + groups;
        int time = cameUp.merge(key, 1, Integer::sum) - 1;
        Chance chance = patient.chance().about(key, time);
        if (chance.happens("left undone", LEFT_UNDONE.getOrDefault(step, 0.0))) {
            return Event.never(key);
        }
        boolean emergency = UrgencyTier.of(task.getPriority()) == Urgency.EMERGENCY;
        Pace usual = Pace.of(step, emergency);
        Duration taken = (improved ? usual.improved() : usual).within(limit(task), chance);
        Instant done = clock.instant().plus(taken).plus(pause(step, emergency, taken, chance));
        return new Event(done, key, () -> complete(task, groups, time, chance));
    }

    private Duration limit(Task task) {
        if (task.getDueDate() == null) {
            return WITHOUT_LIMIT;
        }
        Duration left = Duration.between(clock.instant(), task.getDueDate().toInstant());
        return left.compareTo(SHORTEST_LIMIT) < 0 ? SHORTEST_LIMIT : left;
    }

    /** Answers how long the clocks of the case will stand still. */
    private Duration pause(String step, boolean emergency, Duration taken, Chance chance) {
        if (emergency || !PAUSABLE.contains(step) || !chance.happens("paused", PAUSED)) {
            return Duration.ZERO;
        }
        Duration paused = Duration.ofHours(chance.between("paused for", 48, 300));
        Instant from = clock.instant().plus(taken.dividedBy(3));
        pending.add(new Event(from, "pause", () -> incidents.pause(caseNumber)));
        pending.add(new Event(from.plus(paused), "resume", () -> incidents.resume(caseNumber)));
        return paused;
    }

    private void complete(Task task, List<String> groups, int time, Chance chance) {
        FilledForm form = form(task.getTaskDefinitionKey(), time, chance);
        player.complete(task, Staff.oneOf(groups, referrer.user(), chance), form.answers());
    }

    private FilledForm form(String step, int time, Chance chance) {
        PatientForms found = new PatientForms(patient);
        TeamForms team = new TeamForms(patient, chance);
        return switch (step) {
            case Steps.ASSESS_PATIENT -> found.assessment();
            case Steps.ADVISE_PRIMARY_CARE -> team.advice();
            case Steps.PERFORM_IMAGING -> imaging(time, chance, found, team);
            case Steps.ADVISE_OTHER_DIAGNOSIS -> team.otherDiagnosisAdvised();
            case Steps.REFER_TO_NEUROSURGERY -> team.neurosurgeryAccepted();
            case Steps.PREPARE_MDT_REVIEW -> preparation(time, chance, team);
            case Steps.COLLECT_OPINIONS -> team.opinion(known(CaseVariables.RECOMMENDED_TREATMENT));
            case Steps.REVIEW_AT_MDT ->
                time == 0 && chance.happens("more information", 0.05)
                        ? team.moreInformation()
                        : team.decision(known(CaseVariables.RECOMMENDED_TREATMENT));
            case Steps.PERFORM_SURGERY ->
                chance.happens("not done", 0.05) ? team.notDone() : team.operation(decided(), today());
            case Steps.GIVE_NON_SURGICAL_TREATMENT ->
                chance.happens("not done", 0.04) ? team.notDone() : team.nonSurgical(decided(), today());
            case Steps.GIVE_ADJUVANT_TREATMENT ->
                chance.happens("not done", 0.05) ? team.notDone() : team.adjuvant(today());
            case Steps.REVIEW_AFTERCARE -> found.visit(visit(), chance);
            case Steps.TRACE_LOST_PATIENT -> team.traced();
            case Steps.REVIEW_COMPLICATION -> team.complicationReviewed();
            case Steps.CONFIRM_LETTER_RECEIVED -> team.letterConfirmed();
            case Steps.CHASE_OVERDUE_STEP, Steps.ESCALATE_TO_CLINICAL_LEAD -> team.chased();
            default -> throw new IllegalStateException("Nobody knows what to answer at " + step);
        };
    }

    private FilledForm imaging(int time, Chance chance, PatientForms found, TeamForms team) {
        if (chance.happens("not done", 0.02)) {
            return team.notDone();
        }
        boolean treated = known(CaseVariables.AFTERCARE_TREATMENT).isPresent();
        return treated && !patient.hasDeficit() && chance.happens("nothing new", 0.3)
                ? found.imagingWithoutNews()
                : found.imaging(time);
    }

    private FilledForm preparation(int time, Chance chance, TeamForms team) {
        boolean imaged = known(CaseVariables.METASTASIS).isPresent();
        boolean unclear = time == 0 && chance.happens("images unclear", 0.03);
        boolean foundUnfit = known(CaseVariables.NOT_DONE_REASON)
                .filter(NotDoneReason.UNFIT::equals)
                .isPresent();
        return !imaged || unclear ? team.backToImaging() : team.preparation(!foundUnfit);
    }

    private Visit visit() {
        LocalDate treated = known(CaseVariables.AFTERCARE_SINCE).orElseThrow();
        return new Visit(
                known(CaseVariables.AFTERCARE_TREATMENT).orElseThrow(),
                known(CaseVariables.VISIT_NUMBER).orElseThrow() - 1,
                Duration.ofDays(ChronoUnit.DAYS.between(treated, today())),
                patient.chance().about("course", treated.toEpochDay()));
    }

    private Treatment decided() {
        return known(CaseVariables.DECIDED_TREATMENT).orElseThrow();
    }

    private <T> Optional<T> known(CaseVariable<T> variable) {
        return player.variable(caseNumber, variable);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
