package org.spinepath.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.spinepath.casefile.OpinionsView.OpinionLine;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.TaskUnknown;
import org.spinepath.pathway.mdt.Agreement;
import org.spinepath.pathway.mdt.Opinions;
import org.spinepath.pathway.mdt.Opinions.Opinion;
import org.spinepath.pathway.mdt.OpinionsOwed;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.patients.Note;
import org.spinepath.patients.Notes;
import org.spinepath.patients.OpenTask;
import org.spinepath.patients.PatientDoor;
import org.spinepath.patients.PatientRegister;
import org.spinepath.people.AsEngine;
import org.spinepath.people.Colleagues;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Service;

/** What belongs to an open task, for the current user. */
@Service
class TaskFile {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final CaseInstances cases;
    private final AsEngine asEngine;
    private final CurrentUser currentUser;
    private final CaseRights rights;
    private final PatientRegister register;
    private final PatientDoor door;
    private final Notes notes;
    private final Opinions opinions;
    private final OpinionsOwed opinionsOwed;
    private final Colleagues colleagues;
    private final Clock clock;

    TaskFile(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            CaseInstances cases,
            AsEngine asEngine,
            CurrentUser currentUser,
            CaseRights rights,
            PatientRegister register,
            PatientDoor door,
            Notes notes,
            Opinions opinions,
            OpinionsOwed opinionsOwed,
            Colleagues colleagues,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.cases = cases;
        this.asEngine = asEngine;
        this.currentUser = currentUser;
        this.rights = rights;
        this.register = register;
        this.door = door;
        this.notes = notes;
        this.opinions = opinions;
        this.opinionsOwed = opinionsOwed;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * Whose case the task is about; the look is recorded.
     *
     * @throws TaskUnknown when the user may not read the task
     * @throws org.spinepath.people.AccessRefused when the user treats no patients
     */
    PatientView patient(String taskId) {
        OpenTask task = rights.requireAtTask(CaseRight.SEE_PATIENT, taskId);
        UUID patientRef = register.patientOf(task.caseNumber()).orElseThrow(TaskUnknown::new);
        LocalDate today = LocalDate.now(clock);
        return door.look(patientRef, task.caseNumber(), task.step())
                .map(identity -> PatientView.of(identity, task.caseNumber(), today))
                .orElseGet(() -> PatientView.erased(task.caseNumber()));
    }

    /** What was written about the case; the words of an opinion come with the opinion only. */
    List<NoteView> notes(String taskId) {
        OpenTask task = rights.requireAtTask(CaseRight.SEE_PATIENT, taskId);
        return notes.ofCase(task.caseNumber()).stream()
                .filter(note -> !note.kind().equals(CaseVariables.OPINION_TEXT.name()))
                .map(note -> new NoteView(
                        note.kind(), nameOf(note.author()), note.writtenAt().toInstant(), note.text()))
                .toList();
    }

    /** What the invited members would do, as far as the user may see it. */
    OpinionsView opinions(String taskId) {
        OpenTask task = rights.requireAtTask(CaseRight.SEE_PATIENT, taskId);
        SignedInUser user = currentUser.get();
        Set<Discipline> stillOwed = stillOwedBy(user, task.caseNumber());
        Function<String, String> words = wordsOf(task.caseNumber());
        Instant reviewSince = reviewSince(task.caseNumber());
        List<Opinion> seen = opinions.seenBy(user.id(), stillOwed, task.caseNumber(), reviewSince);
        List<OpinionLine> lines = seen.stream()
                .map(opinion -> new OpinionLine(
                        opinion.discipline(),
                        nameOf(opinion.member()),
                        opinion.treatment(),
                        words.apply(opinion.textNote()),
                        opinion.givenAt()))
                .toList();
        return new OpinionsView(
                !stillOwed.isEmpty(),
                stillOwed.isEmpty() ? agreement(task.caseNumber(), seen, reviewSince) : null,
                lines);
    }

    private OpinionsView.Agreement agreement(String caseNumber, List<Opinion> opinionsSeen, Instant reviewSince) {
        List<OpinionTreatment> ofThisReview = opinionsSeen.stream()
                .filter(opinion -> !opinion.givenAt().isBefore(reviewSince))
                .map(Opinion::treatment)
                .toList();
        if (ofThisReview.isEmpty()) {
            return null;
        }
        return recommendedIn(caseNumber)
                .map(recommended -> {
                    Agreement agreement = Agreement.of(ofThisReview, Optional.of(recommended));
                    return new OpinionsView.Agreement(agreement.given(), agreement.agreeing(), recommended);
                })
                .orElse(null);
    }

    private Optional<Treatment> recommendedIn(String caseNumber) {
        return asEngine.answer(() -> cases.open(caseNumber)
                .flatMap(instance -> CaseVariables.RECOMMENDED_TREATMENT.read(
                        runtime.getVariable(instance.getId(), CaseVariables.RECOMMENDED_TREATMENT.name()))));
    }

    /** The coordinator owes no opinion, whatever other groups they are in: they prepare the meeting. */
    private Set<Discipline> stillOwedBy(SignedInUser user, String caseNumber) {
        return asEngine.answer(() -> cases.open(caseNumber))
                .map(instance -> OpinionsOwed.by(user, opinionsOwed.inReview(instance.getId())))
                .orElse(Set.of());
    }

    /** When no review is going on, every opinion is from before it. */
    private Instant reviewSince(String caseNumber) {
        return asEngine.answer(() -> cases.open(caseNumber).stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(Steps.Phases.MDT_REVIEW)
                        .unfinished()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getStartTime)
                .map(Date::toInstant)
                .min(Instant::compareTo)
                .orElse(Instant.MAX));
    }

    private Function<String, String> wordsOf(String caseNumber) {
        var words = notes.ofCase(caseNumber).stream()
                .collect(Collectors.toMap(note -> note.noteRef().toString(), Note::text));
        return noteRef -> noteRef == null ? null : words.get(noteRef);
    }

    private String nameOf(String userId) {
        return colleagues.nameOf(userId).orElse(userId);
    }
}
