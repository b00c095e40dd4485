package org.spinepath.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/** A case that people move on by clicking: who is asked opens the step, answers by the words on the screen, and completes it. */
final class ClickedCase {

    private static final String PATHWAY = "CervicalMetastasisPathway";
    private static final String ESCALATION = "OverdueReferral";
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);

    private final Team team;
    private final Progress progress;
    private final String caseNumber;

    ClickedCase(Team team, Progress progress, String caseNumber) {
        this.team = team;
        this.progress = progress;
        this.caseNumber = caseNumber;
    }

    /** Whoever the step is offered to does it. */
    ClickedCase step(String taskId, Consumer<FormOnScreen> answers) {
        Task task = progress.awaitTask(caseNumber, taskId);
        return step(task, team.memberOf(progress.groupOf(task)), answers);
    }

    /** One of several who may do the step does it. */
    ClickedCase stepOf(String login, String taskId, Consumer<FormOnScreen> answers) {
        return step(progress.awaitTask(caseNumber, taskId), team.member(login), answers);
    }

    private ClickedCase step(Task task, Member member, Consumer<FormOnScreen> answers) {
        answers.accept(member.take(task.getName(), caseNumber));
        member.complete();
        return this;
    }

    /** Who has this step of the case before them. */
    Member at(String login, String taskId) {
        Member member = team.member(login);
        member.open(progress.awaitTask(caseNumber, taskId).getName(), caseNumber);
        return member;
    }

    /** Somebody at their screen, with no task before them. */
    Member anybody(String login) {
        return team.member(login);
    }

    String number() {
        return caseNumber;
    }

    /** Waits until the open step has the priority of this urgency. */
    void awaitPriority(String taskId, int priority) {
        progress.awaitPriority(caseNumber, taskId, priority);
    }

    /** Time passes until the next visit is due, and whoever is to see the patient does. */
    ClickedCase nextVisit(Consumer<FormOnScreen> answers) {
        progress.letTimePassUntil("NextVisitDue", PATHWAY, caseNumber);
        return step("ReviewAftercare", answers);
    }

    /** The same, seen by this member. */
    ClickedCase nextVisitOf(String login, Consumer<FormOnScreen> answers) {
        progress.letTimePassUntil("NextVisitDue", PATHWAY, caseNumber);
        return stepOf(login, "ReviewAftercare", answers);
    }

    /** Nobody does the step until its limit has passed. */
    ClickedCase leaveUndone(String taskId) {
        progress.letTheLimitPass(progress.awaitTask(caseNumber, taskId));
        return this;
    }

    /** Nobody does the late step until the clinical lead is called. */
    ClickedCase leaveUndoneStill() {
        progress.letTimePassUntil("SecondRungDue", ESCALATION, caseNumber);
        return this;
    }

    /** Whether the case stands at this step, once nothing of it is on its way any more. */
    boolean restsAt(String taskId) {
        progress.awaitRest(PATHWAY, caseNumber);
        return progress.isAt(caseNumber, taskId);
    }

    String outcome() {
        return progress.awaitOutcome(PATHWAY, caseNumber);
    }

    /** The day at the centre, as an American browser writes it: 12/3/2026, not 12/03/2026. */
    static String today() {
        return AS_TYPED.format(LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Team.CENTRE));
    }
}
