package org.spinepath.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.pathway.cases.CaseChronicle;
import org.spinepath.pathway.cases.CaseChronicle.Run;
import org.spinepath.pathway.cases.CaseChronicle.Step;
import org.spinepath.pathway.cases.ReportedToCase;
import org.spinepath.pathway.cases.ReportedToCase.Report;
import org.spinepath.pathway.mdt.DecisionLog;
import org.spinepath.pathway.mdt.DecisionLog.Decision;
import org.spinepath.pathway.variables.CaseKnowledge;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.people.AsEngine;
import org.spinepath.people.Colleagues;
import org.springframework.stereotype.Service;

/** The whole case behind an open task, with a number of queries that grows with its reopenings only. */
@Service
class CaseFile {

    private final CaseRights rights;
    private final AsEngine asEngine;
    private final CaseChronicle chronicle;
    private final DecisionLog decisions;
    private final ReportedToCase reports;
    private final Colleagues colleagues;
    private final Clock clock;

    CaseFile(
            CaseRights rights,
            AsEngine asEngine,
            CaseChronicle chronicle,
            DecisionLog decisions,
            ReportedToCase reports,
            Colleagues colleagues,
            Clock clock) {
        this.rights = rights;
        this.asEngine = asEngine;
        this.chronicle = chronicle;
        this.decisions = decisions;
        this.reports = reports;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * @throws org.spinepath.pathway.cases.TaskUnknown when the user may not read the task
     * @throws org.spinepath.people.AccessRefused when the user treats no patients
     */
    CaseView of(String taskId) {
        String caseNumber = rights.requireAtTask(CaseRight.SEE_PATIENT, taskId).caseNumber();
        return asEngine.answer(() -> view(caseNumber));
    }

    private CaseView view(String caseNumber) {
        List<Run> runs = chronicle.runs(caseNumber);
        CaseKnowledge known = chronicle.knowledgeOf(runs.get(runs.size() - 1).instanceId());
        Facts facts = known.facts(clock.instant());
        List<Step> steps = chronicle.steps(caseNumber);
        List<Decision> decided = decisions.ofCase(caseNumber);
        List<Report> reported = reports.ofCase(caseNumber);
        Map<String, String> names = colleagues.namesOf(people(steps, decided, reported));
        List<DecisionView> decisionViews =
                decided.stream().map(one -> DecisionView.of(one, names)).toList();
        return new CaseView(
                caseNumber,
                known.valueOf(CaseVariables.URGENCY),
                known.valueOf(CaseVariables.AGE_YEARS),
                known.valueOf(CaseVariables.SEX),
                steps.stream()
                        .filter(step -> step.endedAt().isEmpty())
                        .map(Step::name)
                        .distinct()
                        .toList(),
                AdviceView.of(known, facts, chronicle.lastDecisions(runs)),
                decisionViews.stream().reduce((earlier, latest) -> latest),
                FindingsView.of(facts),
                timeline(runs, steps, decisionViews, reported, names));
    }

    private static Set<String> people(List<Step> steps, List<Decision> decided, List<Report> reported) {
        return Stream.of(
                        steps.stream().flatMap(step -> step.assignee().stream()),
                        decided.stream().map(Decision::decidedBy),
                        reported.stream().map(Report::reportedBy))
                .flatMap(people -> people)
                .collect(Collectors.toSet());
    }

    private static List<TimelineEntry> timeline(
            List<Run> runs,
            List<Step> steps,
            List<DecisionView> decided,
            List<Report> reported,
            Map<String, String> names) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry.Opened(runs.get(0).startedAt()));
        steps.forEach(step -> entries.add(TimelineEntry.of(step, step.assignee().map(names::get))));
        decided.forEach(decision -> entries.add(TimelineEntry.of(decision)));
        reported.forEach(
                report -> entries.add(TimelineEntry.of(report, Optional.ofNullable(names.get(report.reportedBy())))));
        runs.forEach(run -> run.endedAt().ifPresent(end -> entries.add(new TimelineEntry.Ended(end, run.outcome()))));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        Collections.reverse(entries);
        return entries;
    }
}
