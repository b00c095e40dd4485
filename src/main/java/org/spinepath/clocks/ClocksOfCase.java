package org.spinepath.clocks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.CaseClocksView.ClockView;
import org.spinepath.clocks.CaseClocksView.Kind;
import org.spinepath.clocks.CaseClocksView.PauseView;
import org.spinepath.clocks.CaseClocksView.RenewalView;
import org.spinepath.clocks.calendar.CentreCalendar;
import org.spinepath.clocks.running.ClockPauses;
import org.spinepath.clocks.running.Pause;
import org.spinepath.clocks.running.Renewal;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.patients.OpenTask;
import org.spinepath.people.AsEngine;
import org.spinepath.people.Colleagues;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Service;

/** How the clocks of a case stand, and what coordinators did to them, for the current user. */
@Service
class ClocksOfCase {

    private static final Comparator<ClockView> SOONEST_FIRST = Comparator.comparing(
                    (ClockView clock) -> clock.state() == ClockState.PAUSED && !clock.overdue())
            .thenComparing(ClockView::limitAt)
            .thenComparing(ClockView::title)
            .thenComparing(ClockView::subjectId);

    private final CaseRights rights;
    private final CurrentUser currentUser;
    private final AsEngine asEngine;
    private final RuntimeService runtime;
    private final Colleagues colleagues;
    private final CaseInstances cases;
    private final RunningClocks clocks;
    private final ClockPauses pauses;
    private final CentreCalendar calendar;
    private final Clock clock;

    ClocksOfCase(
            CaseRights rights,
            CurrentUser currentUser,
            AsEngine asEngine,
            RuntimeService runtime,
            Colleagues colleagues,
            CaseInstances cases,
            RunningClocks clocks,
            ClockPauses pauses,
            CentreCalendar calendar,
            Clock clock) {
        this.rights = rights;
        this.currentUser = currentUser;
        this.asEngine = asEngine;
        this.runtime = runtime;
        this.colleagues = colleagues;
        this.cases = cases;
        this.clocks = clocks;
        this.pauses = pauses;
        this.calendar = calendar;
        this.clock = clock;
    }

    CaseClocksView ofCase(String caseNumber) {
        SignedInUser user = rights.require(CaseRight.SEE_CLOCKS, caseNumber);
        return asEngine.answer(() -> view(caseNumber, user));
    }

    CaseClocksView ofTask(String taskId) {
        OpenTask task = rights.requireAtTask(CaseRight.SEE_CLOCKS, taskId);
        SignedInUser user = currentUser.get();
        return asEngine.answer(() -> view(task.caseNumber(), user));
    }

    private CaseClocksView view(String caseNumber, SignedInUser user) {
        Optional<ProcessInstance> open = cases.open(caseNumber);
        List<RunningClock> running =
                open.map(theCase -> clocks.of(caseNumber, theCase.getId())).orElse(List.of());
        List<Pause> paused = pauses.ofCase(caseNumber);
        List<Renewal> renewed = pauses.renewals(caseNumber);
        Map<String, String> people = people(paused, renewed);
        return new CaseClocksView(
                caseNumber,
                open.flatMap(this::urgency).orElse(null),
                open.isPresent() && CaseRight.CHANGE_CLOCKS.isOpenTo(user),
                views(running, paused),
                paused.stream().map(pause -> view(pause, people)).toList(),
                renewed.stream().map(renewal -> view(renewal, people)).toList());
    }

    private Optional<Urgency> urgency(ProcessInstance theCase) {
        return CaseVariables.URGENCY.read(runtime.getVariable(theCase.getId(), CaseVariables.URGENCY.name()));
    }

    private List<ClockView> views(List<RunningClock> running, List<Pause> paused) {
        Map<String, Pause> open = paused.stream()
                .filter(pause -> pause.resumedAt().isEmpty())
                .collect(Collectors.toMap(Pause::subjectId, Function.identity()));
        Map<String, String> groups = groups(running);
        Instant now = clock.instant();
        return running.stream()
                .map(one -> view(one, Optional.ofNullable(open.get(one.subjectId())), groups, now))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    private ClockView view(RunningClock one, Optional<Pause> pause, Map<String, String> groups, Instant now) {
        ClockTimes times = one.times();
        Instant at = pause.map(Pause::pausedAt).orElse(now);
        ClockState state = ClockState.running(times.warningAt(), times.limitAt(), at);
        boolean overdue = state == ClockState.OVERDUE;
        return new ClockView(
                one.subjectId(),
                one.step(),
                one.title(),
                one.task().isPresent() ? Kind.STEP : Kind.CASE,
                one.task().map(Task::getId).orElse(null),
                times.startedAt(),
                times.warningAt(),
                times.limitAt(),
                times.target(),
                times.countedIn(),
                pause.isPresent() ? ClockState.PAUSED : state,
                overdue,
                pause.map(Pause::pausedAt).orElse(null),
                pause.map(Pause::reason).orElse(null),
                pause.filter(held -> !overdue)
                        .map(held -> calendar.count(times.countedIn()).between(held.pausedAt(), times.limitAt()))
                        .orElse(null),
                times.told().stream().map(groups::get).toList(),
                times.toldNext().stream().map(groups::get).toList());
    }

    private static PauseView view(Pause pause, Map<String, String> people) {
        return new PauseView(
                pause.title(),
                pause.reason(),
                pause.pausedAt(),
                people.get(pause.pausedBy()),
                pause.resumedAt().orElse(null),
                pause.resumedBy().map(people::get).orElse(null));
    }

    private static RenewalView view(Renewal renewal, Map<String, String> people) {
        return new RenewalView(
                renewal.title(),
                renewal.limitBefore(),
                renewal.limitAfter(),
                renewal.renewedAt(),
                people.get(renewal.renewedBy()));
    }

    private Map<String, String> people(List<Pause> paused, List<Renewal> renewed) {
        return colleagues.namesOf(Stream.of(
                        paused.stream().map(Pause::pausedBy),
                        paused.stream().flatMap(pause -> pause.resumedBy().stream()),
                        renewed.stream().map(Renewal::renewedBy))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
    }

    private Map<String, String> groups(List<RunningClock> running) {
        return colleagues.namesOfGroups(running.stream()
                .map(RunningClock::times)
                .flatMap(times -> Stream.of(times.told(), times.toldNext()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
    }
}
