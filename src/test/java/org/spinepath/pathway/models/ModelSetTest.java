package org.spinepath.pathway.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.pathway.models.Problem.Weight;

/** The set that is shipped has no problem, and every slip of the pen in it is told by its file, its place and what to do. */
class ModelSetTest {

    private static final String PATHWAY = "processes/cervical-metastasis-pathway.bpmn";
    private static final String ESCALATION = "processes/overdue-referral.bpmn";
    private static final String TARGETS = "processes/waiting-time-targets.dmn";
    private static final String CLOCKS = "processes/case-clocks.dmn";
    private static final String SURGERY = "forms/perform-surgery.form";
    private static final String VISIT = "forms/review-aftercare.form";
    private static final String REVIEW = "forms/review-at-mdt.form";

    private static final Pattern ID = Pattern.compile("‹(\\w+)›");

    private static final Map<String, byte[]> SHIPPED = shipped();

    @Test
    void theShippedSetHasNoProblem() {
        assertThat(ModelSet.read(Path.of("")).problems()).isEmpty();
    }

    @Test
    void everyStepGatewayEndAndLaneMayBeRenamed() {
        Map<String, byte[]> renamed = new HashMap<>(SHIPPED);
        SHIPPED.keySet().stream()
                .filter(file -> file.endsWith(".bpmn"))
                .forEach(file -> renamed.put(
                        file,
                        text(file)
                                .replaceAll(
                                        "(<bpmn:(?:userTask|serviceTask|exclusiveGateway|endEvent|lane) id=\"\\w+\" name=\")",
                                        "$1Renamed: ")
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(new String(renamed.get(PATHWAY), StandardCharsets.UTF_8))
                .contains("Renamed: " + named("‹ReviewAtMdt›"));
        assertThat(ModelSet.of(renamed).problems()).isEmpty();
    }

    static Stream<Arguments> slipsThatAreRefused() {
        return Stream.of(
                // what a diagram may use
                arguments(
                        PATHWAY,
                        "${triageReferral}",
                        "${triageRefferal}",
                        "(TriageReferral) has ${triageRefferal}. Use one of: "),
                arguments(
                        PATHWAY,
                        " camunda:delegateExpression=\"${triageReferral}\"",
                        "",
                        "(TriageReferral) has no delegate expression."),
                arguments(
                        PATHWAY,
                        "camunda:delegateExpression=\"${triageReferral}\"",
                        "camunda:class=\"java.lang.Object\"",
                        "(TriageReferral) calls a class or works out an expression."),
                arguments(
                        PATHWAY,
                        "PerformImaging",
                        "DoImaging",
                        "(DoImaging) has an id for which no answers are declared. Use one of: "),
                arguments(PATHWAY, "bpmn:serviceTask", "bpmn:scriptTask", "(TriageReferral) is a script."),
                arguments(
                        PATHWAY,
                        "delegateExpression=\"${letterConfirmed}\" />",
                        "><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:taskListener>",
                        "holds a script."),
                arguments(
                        PATHWAY,
                        "value=\"NOT_SUSPECTED\"",
                        "value=\"NOT_SUSPECT\"",
                        "(NotSuspected) has the unknown outcome NOT_SUSPECT."),
                arguments(
                        PATHWAY,
                        "value=\"TREATED\"",
                        "value=\"TREETED\"",
                        "(PlanAftercare) has the unknown milestone TREETED. Use one of: "),
                arguments(
                        PATHWAY,
                        "name=\"outcome\" value=\"NOT_SUSPECTED\"",
                        "name=\"milestone\" value=\"TREATED\"",
                        "(NotSuspected) has a milestone, which only a service task reaches."),
                arguments(
                        PATHWAY,
                        "${metastasisSuspected == false}",
                        "${now()}",
                        "(SuspicionOfMetastasisToAdvisePrimaryCare) works out ${now()}."),
                arguments(
                        PATHWAY,
                        "${metastasisSuspected == false}",
                        "#{''.getClass()}",
                        "(SuspicionOfMetastasisToAdvisePrimaryCare) works out #{''.getClass()}."),
                arguments(
                        PATHWAY,
                        "${metastasisSuspected == false}",
                        "${metastasisSuspcted == false}",
                        "reads metastasisSuspcted, which no case has."),
                arguments(
                        PATHWAY,
                        "${adviceOutcome == 'ADVICE_SENT'}",
                        "${adviceOutcome == 'ADVICE_SEND'}",
                        "(AdviceOutcomeToNotSuspected) asks whether adviceOutcome is ADVICE_SEND, which it never is. Use one of: ADVICE_SENT"),
                // what a step has
                arguments(
                        PATHWAY,
                        "id=\"AssessPatient\" name=\"‹AssessPatient›\"",
                        "id=\"AssessPatient\" name=\"\"",
                        "AssessPatient has no name"),
                arguments(
                        PATHWAY,
                        "camunda:formRef=\"assessPatient\"",
                        "camunda:formRef=\"assesPatient\"",
                        "(AssessPatient) opens the form assesPatient, which is not there. Name the form assessPatient"),
                arguments(
                        PATHWAY,
                        "camunda:formRef=\"assessPatient\"",
                        "camunda:formRef=\"performImaging\"",
                        "(AssessPatient) does not open the form of its name."),
                arguments(
                        PATHWAY,
                        "camunda:formRef=\"assessPatient\" camunda:formRefBinding=\"deployment\"",
                        "camunda:formRef=\"assessPatient\" camunda:formRefBinding=\"latest\"",
                        "(AssessPatient) may open a form of another version"),
                arguments(
                        PATHWAY,
                        "camunda:candidateGroups=\"radiology\"",
                        "camunda:candidateGroups=\"radiologie\"",
                        "(PerformImaging) is for the group radiologie, in which nobody is."),
                arguments(PATHWAY, "camunda:candidateGroups=\"radiology\"", "", "(PerformImaging) is for nobody."),
                arguments(
                        PATHWAY,
                        "camunda:candidateGroups=\"radiology\"",
                        "camunda:candidateGroups=\"radiology\" camunda:assignee=\"rita\"",
                        "(PerformImaging) is given to one person"),
                arguments(
                        ESCALATION,
                        "camunda:dueDate=\"${stepClock.limit(execution)}\"",
                        "camunda:dueDate=\"${stepClock.warning(execution)}\"",
                        "has no due date from its clock."),
                arguments(
                        ESCALATION,
                        "camunda:followUpDate=\"${stepClock.warning(execution)}\"",
                        "",
                        "has no follow up date from its clock."),
                arguments(
                        ESCALATION,
                        "camunda:priority=\"${stepClock.priority(execution)}\"",
                        "camunda:priority=\"${stepClock.limit(execution)}\"",
                        "has no priority from its clock."),
                arguments(
                        PATHWAY,
                        "name=\"‹AssessPatient›\" camunda:asyncAfter=\"true\"",
                        "name=\"‹AssessPatient›\"",
                        "(AssessPatient) loses the answers when the step after it fails."),
                arguments(
                        PATHWAY,
                        "event=\"timeout\" id=\"WarnBeforeAssessPatient\"",
                        "event=\"create\" id=\"WarnBeforeAssessPatient\"",
                        "(AssessPatient) does not warn its people before the limit."),
                arguments(
                        PATHWAY,
                        "cancelActivity=\"false\" attachedToRef=\"AssessPatient\"",
                        "attachedToRef=\"AssessPatient\"",
                        "(AssessPatientOverdue) takes the step away when it is late."),
                arguments(
                        PATHWAY,
                        "attachedToRef=\"AssessPatient\"",
                        "attachedToRef=\"AdvisePrimaryCare\"",
                        "(AssessPatient) has no limit, so nobody hears that it is late."),
                arguments(
                        PATHWAY,
                        "sourceRef=\"AssessPatientOverdue\" targetRef=\"AssessPatientEscalated\"",
                        "sourceRef=\"AssessPatientOverdue\" targetRef=\"NotSuspected\"",
                        "(AssessPatientOverdue) tells nobody that the step is late."),
                // what a process is
                arguments(
                        PATHWAY,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "(CervicalMetastasisPathway) is not executable."),
                arguments(
                        PATHWAY,
                        "camunda:historyTimeToLive=\"P3650D\"",
                        "camunda:historyTimeToLive=\"P365D\"",
                        "is not kept for ten years."),
                arguments(
                        PATHWAY,
                        "camunda:isStartableInTasklist=\"false\"",
                        "camunda:isStartableInTasklist=\"true\"",
                        "can be started in Tasklist"),
                arguments(
                        PATHWAY,
                        " camunda:jobPriority=\"${stepClock.priority(execution)}\"",
                        "",
                        "lets the timers of an emergency wait"),
                arguments(
                        PATHWAY,
                        " default=\"SuspicionOfMetastasisToStartClocks\"",
                        "",
                        "(SuspicionOfMetastasisToStartClocks) is a way out of a decision that does not say when"),
                arguments(
                        PATHWAY,
                        "default=\"AdviceOutcomeToStartClocks\"",
                        "default=\"AdviceOutcomeToNotSuspected\"",
                        "(AdviceOutcome) ends a case by default."),
                arguments(
                        PATHWAY,
                        "<camunda:property name=\"outcome\" value=\"NOT_SUSPECTED\" />",
                        "",
                        "(NotSuspected) ends a case without saying how."),
                arguments(
                        PATHWAY,
                        "name=\"milestone\" value=\"TREATED\"",
                        "name=\"outcome\" value=\"DIED\"",
                        "asks whether milestone is TREATED"),
                // what a set holds
                arguments(
                        ESCALATION,
                        "id=\"OverdueReferral\"",
                        "id=\"OverdueReferal\"",
                        "processes: hold no process OverdueReferral."),
                arguments(
                        TARGETS,
                        "<decision id=\"waitingTimeTargets\"",
                        "<decision id=\"waitingTimeTarget\"",
                        "processes: hold no decision table waitingTimeTargets."),
                // what the tables answer
                arguments(
                        TARGETS,
                        "\"mdtCoordinator\"",
                        "\"mdtCordinator\"",
                        "the group mdtCordinator is told, in which nobody is."),
                arguments(
                        CLOCKS,
                        "\"START\"",
                        "\"BEGIN\"",
                        "neither starts nor stops a clock. Write \"START\" or \"STOP\"."),
                // what a form is
                arguments(
                        SURGERY,
                        "\"schemaVersion\": 16",
                        "\"schemaVersion\": 19",
                        "is written for another form viewer"),
                arguments(
                        SURGERY,
                        "\"type\": \"datetime\"",
                        "\"type\": \"filepicker\"",
                        "is a filepicker, which Tasklist does not show."),
                arguments(
                        SURGERY,
                        "\"id\": \"Field_notDoneReason\"",
                        "\"id\": \"Field_stepOutcome\"",
                        "has the id of another component."),
                arguments(
                        SURGERY,
                        "\"key\": \"notDoneReason\"",
                        "\"key\": \"stepOutcome\"",
                        "sends the answer of another field."),
                arguments(
                        SURGERY,
                        "\"label\": \"Why not\"",
                        "\"label\": \"Surgery\"",
                        "asks in the words of another field."),
                arguments(SURGERY, "\"label\": \"Why not\"", "\"label\": \"\"", "notDoneReason has no label."),
                arguments(
                        SURGERY,
                        "\"label\": \"Patient not fit\"",
                        "\"label\": \"Patient declined\"",
                        "offers two options in the same words"),
                arguments(SURGERY, "{{caseNumber}}", "", "does not begin with a summary of the case."),
                arguments(
                        SURGERY,
                        "\"=stepOutcome != \\\"NOT_DONE\\\"\"",
                        "\"stepOutcome != \\\"NOT_DONE\\\"\"",
                        "(notDoneReason) has a condition that is text"),
                arguments(
                        SURGERY,
                        "\"key\": \"notDoneReason\",",
                        "\"key\": \"notDoneReason\", \"defaultValue\": \"UNFIT\",",
                        "(notDoneReason) has a default value"),
                arguments(VISIT, "\"value\": 10\n", "\"value\": 0\n", "is a select, which shows \"no\" and 0"),
                arguments(REVIEW, "\"maxLength\": 4000", "\"maxLength\": 40000", "takes free text without saying"),
                arguments(
                        SURGERY,
                        "{{caseNumber}}",
                        "{{caseNumber}} {{patientName}}",
                        "shows or asks who the patient is."),
                // what a form asks
                arguments(
                        SURGERY,
                        "\"id\": \"performSurgery\"",
                        "\"id\": \"performSurgeries\"",
                        "belongs to no task that takes answers."),
                arguments(
                        SURGERY,
                        "\"key\": \"treatmentDate\"",
                        "\"key\": \"operatedOn\"",
                        "(operatedOn) is an answer that PerformSurgery does not take"),
                arguments(
                        SURGERY,
                        "\"key\": \"treatmentDate\"",
                        "\"key\": \"operatedOn\"",
                        "does not ask for treatmentDate."),
                arguments(
                        SURGERY,
                        "\"subtype\": \"date\"",
                        "\"subtype\": \"time\"",
                        "(treatmentDate) is a datetime that cannot send a date."),
                arguments(
                        VISIT,
                        "\"max\": 10\n",
                        "\"max\": 100\n",
                        "(painScore) is a number that cannot send a whole number from 0 to 10."),
                arguments(
                        SURGERY,
                        "\"value\": \"UNFIT\"",
                        "\"value\": \"NOT_FIT\"",
                        "(notDoneReason) offers other options than exist. Offer exactly: "),
                arguments(SURGERY, "\"required\": true", "\"required\": false", "(stepOutcome) may be left empty"),
                arguments(
                        VISIT,
                        "\"key\": \"karnofsky\",",
                        "\"key\": \"karnofsky\", \"validate\": {\"required\": true},",
                        "(karnofsky) is required, although it may be unknown."),
                // what a form reads
                arguments(
                        SURGERY,
                        "{{#loop surgicalPlanWarnings}}",
                        "{{#loop surgicalPlanWarning}}",
                        "Summary reads surgicalPlanWarning, which no case has."),
                arguments(
                        SURGERY,
                        "{{#loop surgicalPlanWarnings}}<li>{{text}}",
                        "{{#loop surgicalPlanWarnings}}<li>{{txt}}",
                        "Summary reads txt, which no case has."),
                arguments(
                        SURGERY,
                        "=stepOutcome != \\\"DONE\\\"",
                        "=stepOutcome != \\\"DOEN\\\"",
                        "asks whether stepOutcome is DOEN, which it never is. Use one of: "),
                arguments(
                        REVIEW,
                        "list contains(mdtMembersPresent, \\\"RADIOLOGY\\\")",
                        "list contains(mdtMembersPresent, \\\"RADIOLOGIST\\\")",
                        "asks whether mdtMembersPresent is RADIOLOGIST, which it never is."),
                arguments(SURGERY, "{{decidedOn}}", "{{decided On is}}", "which is no FEEL."));
    }

    @ParameterizedTest(name = "{2} for {1} in {0}")
    @MethodSource("slipsThatAreRefused")
    void aSlipThatCouldLoseAPatientIsRefused(String file, String written, String slip, String told) {
        assertThat(ModelSet.of(aroundTheSlip(file, written, slip)).problems()).anySatisfy(problem -> {
            assertThat(problem.toString()).contains(told);
            assertThat(problem.weight()).isEqualTo(Weight.REFUSED);
        });
    }

    static Stream<Arguments> slipsThatAreUntidy() {
        return Stream.of(
                arguments(
                        PATHWAY, "name=\"‹SuspicionOfMetastasis›\"", "name=\"\"", "SuspicionOfMetastasis has no name."),
                arguments(
                        PATHWAY, "id=\"Radiology\" name=\"‹Radiology›\"", "id=\"Radiology\"", "Radiology has no name."),
                arguments(
                        PATHWAY,
                        "id=\"SuspicionOfMetastasisToAdvisePrimaryCare\" name=\"‹SuspicionOfMetastasisToAdvisePrimaryCare›\"",
                        "id=\"SuspicionOfMetastasisToAdvisePrimaryCare\"",
                        "SuspicionOfMetastasisToAdvisePrimaryCare has no name."),
                arguments(PATHWAY, "NotSuspected", "Event_0x7f", "(Event_0x7f) has an id that says nothing."),
                arguments(
                        PATHWAY,
                        "Message_DeathReported",
                        "MessageDeathReported",
                        "(MessageDeathReported) has an id that is not its name."),
                arguments(
                        PATHWAY,
                        "<bpmn:flowNodeRef>NotSuspected</bpmn:flowNodeRef>",
                        "",
                        "(NotSuspected) is in no lane."),
                arguments(
                        PATHWAY,
                        "bpmnElement=\"NotSuspected\"",
                        "bpmnElement=\"OtherDiagnosis\"",
                        "(NotSuspected) runs, but is not drawn."),
                arguments(
                        PATHWAY, "camunda:versionTag=\"1.0\" ", "", "(CervicalMetastasisPathway) has no version tag."),
                arguments(SURGERY, "\"columns\": 8", "\"columns\": 6", "has a row (Row_outcome) that is not filled."));
    }

    @ParameterizedTest(name = "{2} for {1} in {0}")
    @MethodSource("slipsThatAreUntidy")
    void aSlipThatMisleadsTheReaderIsToldAndDoesNotStopTheApplication(
            String file, String written, String slip, String told) {
        assertThat(problemsAfter(file, written, slip))
                .allSatisfy(problem -> assertThat(problem.weight()).isEqualTo(Weight.UNTIDY))
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.contains(told));
    }

    @Test
    void linesThatCrossMisleadTheReader() {
        String waypoints = between(text(PATHWAY), "AdviceOutcomeToNotSuspectedEdge", "</bpmndi:BPMNEdge>");
        String through = waypoints.replaceFirst("<di:waypoint[^>]*/>", "<di:waypoint x=\"0\" y=\"0\" />");

        assertThat(problemsAfter(PATHWAY, waypoints, through))
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.contains("AdviceOutcomeToNotSuspected") && problem.contains(" crosses "));
    }

    @Test
    void aFormThatDoesNotBearItsNameIsUntidy() {
        Map<String, byte[]> moved = new HashMap<>(SHIPPED);
        moved.put("forms/surgery.form", moved.remove(SURGERY));

        assertThat(ModelSet.of(moved).problems()).singleElement().satisfies(problem -> {
            assertThat(problem)
                    .hasToString(
                            "forms/surgery.form: does not bear the name of its form. Call it perform-surgery.form.");
            assertThat(problem.weight()).isEqualTo(Weight.UNTIDY);
        });
    }

    @Test
    void aFormThatNoTaskOpensIsNoLongerNeeded() {
        Map<String, byte[]> more = new HashMap<>(SHIPPED);
        more.remove(PATHWAY);

        assertThat(ModelSet.of(more).problems())
                .extracting(Problem::toString)
                .contains("forms/perform-surgery.form: is opened by no user task. Remove it, or name it in a task.");
    }

    @Test
    void aMissingFormIsMissedByTheTaskThatOpensIt() {
        Map<String, byte[]> fewer = new HashMap<>(SHIPPED);
        fewer.remove(SURGERY);

        assertThat(ModelSet.of(fewer).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(PATHWAY);
            assertThat(problem.place())
                    .isEqualTo(new Problem.Place.Element("PerformSurgery", named("‹PerformSurgery›")));
            assertThat(problem.says()).isEqualTo("opens the form performSurgery, which is not there.");
            assertThat(problem.remedy()).contains("performSurgery");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {PATHWAY, CLOCKS, SURGERY})
    void aFileThatCannotBeReadIsNamedAndNothingElse(String file) {
        Map<String, byte[]> broken = new HashMap<>(SHIPPED);
        broken.put(file, text(file).substring(0, 500).getBytes(StandardCharsets.UTF_8));

        assertThat(ModelSet.of(broken).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.weight()).isEqualTo(Weight.REFUSED);
            assertThat(problem.remedy()).isEqualTo("Open it in Camunda Modeler and save it again.");
        });
    }

    private static List<Problem> problemsAfter(String file, String written, String slip) {
        Map<String, byte[]> changed = new HashMap<>(SHIPPED);
        changed.put(file, changed(file, written, slip));
        return ModelSet.of(changed).problems();
    }

    /** As much of the set as the slip needs to be seen: what else is missing then is told besides, and reading all takes its time. */
    private static Map<String, byte[]> aroundTheSlip(String file, String written, String slip) {
        Map<String, byte[]> set = new HashMap<>();
        if (file.endsWith(".dmn")) {
            set.putAll(SHIPPED);
        } else if (file.endsWith(".bpmn")) {
            set.put(CLOCKS, SHIPPED.get(CLOCKS));
        }
        set.put(file, changed(file, written, slip));
        return set;
    }

    private static byte[] changed(String file, String written, String slip) {
        assertThat(text(file)).contains(named(written));
        return text(file).replace(named(written), named(slip)).getBytes(StandardCharsets.UTF_8);
    }

    /** What is written, with the names that elements have now in place of their ids: analysts may rename them. */
    private static String named(String written) {
        return ID.matcher(written)
                .replaceAll(
                        id -> Matcher.quoteReplacement(Pattern.compile("id=\"" + id.group(1) + "\" name=\"([^\"]*)\"")
                                .matcher(text(PATHWAY))
                                .results()
                                .map(found -> found.group(1))
                                .findFirst()
                                .orElseThrow()));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        return text.substring(from, text.indexOf(end, from));
    }

    private static String text(String file) {
        return new String(SHIPPED.get(file), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> shipped() {
        return Stream.of("processes", "forms")
                .flatMap(folder -> files(Path.of(folder)).stream())
                .collect(Collectors.toMap(file -> file.toString().replace('\\', '/'), ModelSetTest::content));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
