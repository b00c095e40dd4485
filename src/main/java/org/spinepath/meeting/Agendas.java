package org.spinepath.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.mdt.Agreement;
import org.spinepath.pathway.mdt.DecisionLog;
import org.spinepath.pathway.mdt.MinimumDataSet;
import org.spinepath.pathway.mdt.Opinions;
import org.spinepath.pathway.mdt.OpinionsOwed;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.patients.PatientDoor;
import org.spinepath.patients.PatientIdentity;
import org.spinepath.patients.PatientRegister;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.Colleagues;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.SignedInUser;
import org.springframework.stereotype.Service;

/** The list of the present or next meeting: every open review that the current user may read. */
@Service
class Agendas {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsEngine asEngine;
    private final CurrentUser currentUser;
    private final CaseRights rights;
    private final PatientRegister register;
    private final PatientDoor door;
    private final Colleagues colleagues;
    private final Opinions opinions;
    private final OpinionsOwed opinionsOwed;
    private final DecisionLog decisions;
    private final MeetingSchedule schedule;
    private final Clock clock;

    Agendas(
            TaskService tasks,
            RuntimeService runtime,
            AsEngine asEngine,
            CurrentUser currentUser,
            CaseRights rights,
            PatientRegister register,
            PatientDoor door,
            Colleagues colleagues,
            Opinions opinions,
            OpinionsOwed opinionsOwed,
            DecisionLog decisions,
            MeetingSettings settings,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asEngine = asEngine;
        this.currentUser = currentUser;
        this.rights = rights;
        this.register = register;
        this.door = door;
        this.colleagues = colleagues;
        this.opinions = opinions;
        this.opinionsOwed = opinionsOwed;
        this.decisions = decisions;
        this.schedule = new MeetingSchedule(settings, clock.getZone());
        this.clock = clock;
    }

    /**
     * @throws AccessRefused when the user sits in no MDT
     */
    Meeting meeting() {
        requireMember();
        return schedule.presentOrNext(clock.instant());
    }

    /** How many cases are on the user's list; looks at nobody. */
    int cases() {
        requireMember();
        return reviews().size();
    }

    /** Every name on it is a look, and recorded. */
    Agenda agenda() {
        SignedInUser reader = requireMember();
        Meeting meeting = schedule.presentOrNext(clock.instant());
        List<AgendaItem> cases = reviews().stream()
                .map(review -> item(review, reader))
                .sorted(AgendaItem.IN_ORDER)
                .toList();
        return new Agenda(meeting, cases, toRatify(schedule.before(meeting).start()));
    }

    private SignedInUser requireMember() {
        SignedInUser user = currentUser.get();
        if (!user.isSpineCentreStaff()) {
            throw new AccessRefused("Only the members of the MDT see the list of its meeting.");
        }
        return user;
    }

    /** Asked as the current user: the engine finds only tasks that they may read. */
    private List<Task> reviews() {
        return tasks.createTaskQuery()
                .taskDefinitionKey(Steps.REVIEW_AT_MDT)
                .active()
                .list();
    }

    private AgendaItem item(Task review, SignedInUser reader) {
        String instance = review.getProcessInstanceId();
        Map<String, Object> known = asEngine.answer(() -> runtime.getVariables(instance));
        String caseNumber = known(CaseVariables.CASE_NUMBER, known).orElseThrow();
        List<Discipline> owing = opinionsOwed.inReview(instance);
        List<OpinionTreatment> given = given(caseNumber, review.getCreateTime().toInstant());
        boolean heldBack = !OpinionsOwed.by(reader, owing).isEmpty();
        Optional<Treatment> recommended = known(CaseVariables.RECOMMENDED_TREATMENT, known);
        boolean provisional =
                known(CaseVariables.RECOMMENDATION_PROVISIONAL, known).orElse(false);
        List<String> missing = missing(known);
        List<Discussion> discuss = Discussion.reasons(new Discussion.Standing(
                known(CaseVariables.URGENCY, known),
                recommended,
                provisional,
                !missing.isEmpty(),
                known(CaseVariables.RECOMMENDATION_WARNINGS, known)
                        .filter(warnings -> !warnings.isEmpty())
                        .isPresent(),
                heldBack ? Optional.empty() : Optional.of(given)));
        return new AgendaItem(
                review.getId(),
                caseNumber,
                name(caseNumber),
                known(CaseVariables.AGE_YEARS, known).orElse(null),
                known(CaseVariables.URGENCY, known).orElse(null),
                Optional.ofNullable(review.getDueDate()).map(Date::toInstant).orElse(null),
                known(CaseVariables.INDEX_LEVEL, known).orElse(null),
                known(CaseVariables.PRIMARY_TUMOUR, known).orElse(null),
                recommended.orElse(null),
                known(CaseVariables.RECOMMENDATION_ROW, known).orElse(null),
                provisional,
                missing,
                given.size(),
                owing,
                heldBack ? null : Agreement.of(given, recommended).agreeing(),
                discuss);
    }

    private String name(String caseNumber) {
        return register.patientOf(caseNumber)
                .flatMap(patient -> door.look(patient, caseNumber, "MDT agenda"))
                .map(PatientIdentity::name)
                .orElse(null);
    }

    private List<OpinionTreatment> given(String caseNumber, Instant reviewSince) {
        return opinions.seenBy("", Set.of(), caseNumber, reviewSince).stream()
                .filter(opinion -> !opinion.givenAt().isBefore(reviewSince))
                .map(Opinions.Opinion::treatment)
                .toList();
    }

    private static List<String> missing(Map<String, Object> known) {
        Stream<String> minimum = MinimumDataSet.missing(
                        variable -> known(variable, known).isPresent())
                .stream()
                .map(CaseVariable::label);
        Stream<String> unknowns = known(CaseVariables.RECOMMENDATION_MISSING, known).orElse(List.of()).stream()
                .map(CaseFacts::labelOf);
        return Stream.concat(minimum, unknowns).distinct().toList();
    }

    private static <T> Optional<T> known(CaseVariable<T> variable, Map<String, Object> known) {
        return variable.read(known.get(variable.name()));
    }

    private List<Agenda.ToRatify> toRatify(Instant since) {
        List<DecisionLog.Decision> waived = decisions.withoutQuorumSince(since);
        Set<String> theirs = rights.among(
                waived.stream().map(DecisionLog.Decision::caseNumber).toList(), CaseRight.SEE_PATIENT);
        Map<String, String> names = colleagues.namesOf(
                waived.stream().map(DecisionLog.Decision::decidedBy).collect(Collectors.toSet()));
        return waived.stream()
                .map(decision -> new Agenda.ToRatify(
                        decision.caseNumber(),
                        decision.decidedAt(),
                        names.get(decision.decidedBy()),
                        theirs.contains(decision.caseNumber()) ? decision.treatment() : null))
                .toList();
    }
}
