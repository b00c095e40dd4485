package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.spinepath.pathway.models.Milestones;

/** What every diagram keeps to, so that no step is without an owner, a clock, a form and a name. */
class DiagramContractTest {

    private static final Set<String> GROUPS = Set.of(
            "radiology",
            "mdtCoordinator",
            "spineSurgery",
            "medicalOncology",
            "radiationOncology",
            "palliativeCare",
            "clinicalLead");
    private static final Set<String> GROUP_EXPRESSIONS = Set.of(
            "${referrerTeam}",
            "${treatmentTeam}",
            "${visitGroup}",
            "${invitedGroup}",
            "${lateTold}",
            "${lateToldNext}");
    private static final Set<String> EXPRESSIONS = Set.of(
            "${warnBeforeLimit}",
            "${letterConfirmed}",
            "${tellNextRung}",
            "${stepClock.limit(execution)}",
            "${stepClock.warning(execution)}",
            "${stepClock.priority(execution)}",
            "${stepClock.secondRung(execution)}",
            "${mdtPanel.invitedGroups(execution)}",
            "${nextVisitAt}",
            "${stepWarningAt}",
            "${stepLimitAt}");
    private static final Pattern DECIDED_VALUE = Pattern.compile("\\$\\{\\w+ == ('[A-Z_]+'|false|true)}");

    @Nested
    class EveryDiagram {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void isValidBpmn(Diagram diagram) {
            assertThatCode(() -> Bpmn.validateModel(diagram.model())).doesNotThrowAnyException();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void runsIsKeptForTenYearsAndIsNotStartedFromTasklist(Diagram diagram) {
            Process process = diagram.process();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.isCamundaStartableInTasklist()).isFalse();
            assertThat(process.getCamundaVersionTag()).isNotBlank();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void letsEveryJobOfAnEmergencyRunFirst(Diagram diagram) {
            assertThat(diagram.process().getCamundaJobPriority()).isEqualTo("${stepClock.priority(execution)}");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void namesEveryElement(Diagram diagram) {
            assertThat(diagram.all(FlowNode.class))
                    .allSatisfy(
                            node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
            assertThat(diagram.all(Lane.class))
                    .allSatisfy(
                            lane -> assertThat(lane.getName()).as(lane.getId()).isNotBlank());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void namesEveryWayOutOfAGateway(Diagram diagram) {
            assertThat(waysOut(diagram))
                    .allSatisfy(
                            flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void hasIdsInPascalCase(Diagram diagram) {
            assertThat(diagram.all(FlowElement.class))
                    .extracting(FlowElement::getId)
                    .allMatch(id -> id.matches("([A-Z][a-z0-9]*)+"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void holdsNoScript(Diagram diagram) {
            assertThat(diagram.all(ScriptTask.class)).isEmpty();
            assertThat(diagram.all(CamundaScript.class)).isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void asksOnlyTheDeclaredBeansAndReadsOnlyDecidedValues(Diagram diagram) {
            Set<String> allowed = new TreeSet<>(EXPRESSIONS);
            allowed.addAll(GROUP_EXPRESSIONS);
            DiagramVocabulary.DELEGATES.forEach(bean -> allowed.add("${" + bean + "}"));

            assertThat(expressionsIn(diagram))
                    .isNotEmpty()
                    .filteredOn(expression -> !allowed.contains(expression))
                    .allMatch(DECIDED_VALUE.asMatchPredicate());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void callsADelegateExpressionInEveryServiceTask(Diagram diagram) {
            assertThat(diagram.all(ServiceTask.class)).allSatisfy(task -> {
                assertThat(task.getCamundaDelegateExpression()).as(task.getId()).isNotBlank();
                assertThat(task.getCamundaClass()).isNull();
                assertThat(task.getCamundaExpression()).isNull();
            });
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void saysOnEveryWayOutOfADecisionWhenItIsTaken(Diagram diagram) {
            assertThat(diagram.all(ExclusiveGateway.class))
                    .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                    .allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                            .allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                                    .as(flow.getId())
                                    .isEqualTo(flow.equals(gateway.getDefault()))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void neverEndsACaseByDefault(Diagram diagram) {
            assertThat(diagram.all(ExclusiveGateway.class))
                    .extracting(ExclusiveGateway::getDefault)
                    .filteredOn(Objects::nonNull)
                    .extracting(SequenceFlow::getTarget)
                    .doesNotHaveAnyElementsOfTypes(EndEvent.class);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void drawsEveryElement(Diagram diagram) {
            assertThat(diagram.all(FlowNode.class))
                    .allSatisfy(node -> assertThat(node.getDiagramElement())
                            .as(node.getId())
                            .isNotNull());
            assertThat(diagram.all(SequenceFlow.class))
                    .allSatisfy(flow -> assertThat(flow.getDiagramElement())
                            .as(flow.getId())
                            .isNotNull());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void putsEveryElementIntoALane(Diagram diagram) {
            Set<FlowNode> inLanes = diagram.all(Lane.class).stream()
                    .flatMap(lane -> lane.getFlowNodeRefs().stream())
                    .collect(Collectors.toSet());
            assertThat(inLanes).containsAll(diagram.process().getChildElementsByType(FlowNode.class));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void hasNoCrossingFlows(Diagram diagram) {
            List<Line> lines = diagram.all(BpmnEdge.class).stream()
                    .flatMap(edge -> Line.of(edge).stream())
                    .toList();
            assertThat(crossings(lines)).isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void givesEveryUserTaskAFormPeopleAndAClock(Diagram diagram) {
            assertThat(diagram.all(UserTask.class)).allSatisfy(task -> {
                assertThat(task.getCamundaFormRef()).as(task.getId()).isEqualTo(camelCase(task.getId()));
                assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
                assertThat(task.getCamundaCandidateGroupsList())
                        .isNotEmpty()
                        .allMatch(group -> GROUPS.contains(group) || GROUP_EXPRESSIONS.contains(group));
                assertThat(task.getCamundaAssignee()).isNull();
                assertThat(task.getCamundaDueDate()).isEqualTo("${stepClock.limit(execution)}");
                assertThat(task.getCamundaFollowUpDate()).isEqualTo("${stepClock.warning(execution)}");
                assertThat(task.getCamundaPriority()).isEqualTo("${stepClock.priority(execution)}");
            });
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void keepsAcceptedAnswersEvenIfTheNextStepFails(Diagram diagram) {
            assertThat(diagram.all(UserTask.class)).allMatch(UserTask::isCamundaAsyncAfter);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.spinepath.pathway.DiagramContractTest#diagrams")
        void hasMessageIdsThatDifferFromTheElements(Diagram diagram) {
            assertThat(diagram.all(Message.class))
                    .allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
        }
    }

    @Nested
    class ThePathway {

        private final Diagram pathway = Diagram.PATHWAY;

        @Test
        void hasTheLanesOfTheCareAlgorithm() {
            assertThat(pathway.all(Lane.class))
                    .extracting(Lane::getName)
                    .containsExactly("Primary care", "Radiology", "Spine centre MDT", "Treatment", "Aftercare");
        }

        @Test
        void callsItsStepsWhatCliniciansCallThem() {
            assertThat(pathway.all(UserTask.class).stream()
                            .collect(Collectors.toMap(UserTask::getId, UserTask::getName)))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("AssessPatient", "GP assessment"),
                            Map.entry("AdvisePrimaryCare", "Advise primary care"),
                            Map.entry("PerformImaging", "Imaging"),
                            Map.entry("ReferToNeurosurgery", "Refer to neurosurgery"),
                            Map.entry("AdviseOtherDiagnosis", "Advise other diagnosis"),
                            Map.entry("PrepareMdtReview", "Prepare MDT review"),
                            Map.entry("CollectOpinions", "Give opinion"),
                            Map.entry("ReviewAtMdt", "MDT review"),
                            Map.entry("PerformSurgery", "Surgery"),
                            Map.entry("GiveNonSurgicalTreatment", "Non-surgical treatment"),
                            Map.entry("ReviewAftercare", "Aftercare"),
                            Map.entry("TraceLostPatient", "Trace lost patient"),
                            Map.entry("ReviewComplication", "Review complication"),
                            Map.entry("GiveAdjuvantTreatment", "Adjuvant treatment"),
                            Map.entry("ConfirmLetterReceived", "Confirm discharge letter")));
        }

        @Test
        void escalatesEveryUserTaskAtItsLimitWithoutTakingItAway() {
            Map<String, BoundaryEvent> timers = pathway.all(BoundaryEvent.class).stream()
                    .collect(Collectors.toMap(event -> event.getAttachedTo().getId(), event -> event));

            assertThat(pathway.all(UserTask.class)).allSatisfy(task -> {
                BoundaryEvent overdue = timers.get(task.getId());
                assertThat(overdue).as(task.getId()).isNotNull();
                assertThat(overdue.getId()).isEqualTo(task.getId() + "Overdue");
                assertThat(overdue.cancelActivity()).isFalse();
                assertThat(overdue.getEventDefinitions())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                TimerEventDefinition.class,
                                timer -> assertThat(timer.getTimeDate().getTextContent())
                                        .isEqualTo("${stepClock.limit(execution)}"));

                assertThat(overdue.getSucceedingNodes().list())
                        .singleElement()
                        .isInstanceOfSatisfying(EndEvent.class, end -> {
                            assertThat(end.getId()).isEqualTo(task.getId() + "Escalated");
                            assertThat(end.getEventDefinitions())
                                    .singleElement()
                                    .isInstanceOfSatisfying(MessageEventDefinition.class, message -> {
                                        assertThat(message.getMessage().getName())
                                                .isEqualTo("StepOverdue");
                                        assertThat(message.getCamundaDelegateExpression())
                                                .isEqualTo("${startEscalation}");
                                    });
                        });
            });
        }

        @Test
        void warnsThePeopleOfEveryUserTaskBeforeItsLimit() {
            assertThat(pathway.all(UserTask.class))
                    .allSatisfy(task -> assertThat(task.getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaTaskListener.class)
                                    .list())
                            .as(task.getId())
                            .filteredOn(listener -> listener.getCamundaEvent().equals("timeout"))
                            .singleElement()
                            .satisfies(listener -> {
                                assertThat(listener.getAttributeValue("id")).isEqualTo("WarnBefore" + task.getId());
                                assertThat(listener.getCamundaDelegateExpression())
                                        .isEqualTo("${warnBeforeLimit}");
                                assertThat(listener.getChildElementsByType(TimerEventDefinition.class))
                                        .singleElement()
                                        .satisfies(timer -> assertThat(
                                                        timer.getTimeDate().getTextContent())
                                                .isEqualTo("${stepClock.warning(execution)}"));
                            }));
        }

        @Test
        void tellsThatTheDischargeLetterIsConfirmedAndHasNoOtherListeners() {
            assertThat(pathway.all(CamundaTaskListener.class))
                    .filteredOn(listener -> !listener.getCamundaEvent().equals("timeout"))
                    .singleElement()
                    .satisfies(listener -> {
                        assertThat(listener.getCamundaEvent()).isEqualTo("complete");
                        assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${letterConfirmed}");
                        assertThat(((UserTask) listener.getParentElement().getParentElement()).getId())
                                .isEqualTo("ConfirmLetterReceived");
                    });
        }

        @Test
        void endsEveryCaseWithAKnownOutcome() {
            assertThat(endsOfACase().collect(Collectors.toMap(EndEvent::getId, end -> outcome(end))))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "NotSuspected", "NOT_SUSPECTED",
                            "ReferredToNeurosurgery", "REFERRED_TO_NEUROSURGERY",
                            "OtherDiagnosis", "OTHER_DIAGNOSIS",
                            "Died", "DIED",
                            "LostToFollowUp", "LOST_TO_FOLLOW_UP",
                            "DischargedToPrimaryCare", "DISCHARGED_TO_PRIMARY_CARE",
                            "DeathRecorded", "DIED",
                            "WithdrawalRecorded", "WITHDRAWN"));
        }

        @Test
        void namesAnOutcomeOnlyWhereACaseEnds() {
            Set<EndEvent> endsOfACase = endsOfACase().collect(Collectors.toSet());
            assertThat(pathway.all(EndEvent.class))
                    .filteredOn(end -> !endsOfACase.contains(end))
                    .isNotEmpty()
                    .allSatisfy(end -> assertThat(outcome(end)).as(end.getId()).isNull());
        }

        @Test
        void reachesEveryMilestoneOfTheTableOfClocksWithOneServiceTask() {
            assertThat(pathway.all(FlowNode.class).stream()
                            .filter(node -> milestone(node) != null)
                            .collect(Collectors.toMap(FlowNode::getId, ThePathway::milestone)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "StartClocks", "SUSPECTED",
                            "GradeImaging", "IMAGING_GRADED",
                            "RecordMdtDecision", "DECIDED",
                            "PlanAftercare", "TREATED",
                            "AssessRelapse", "VISIT_ASSESSED",
                            "RaiseEmergency", "DETERIORATED"));
            assertThat(Milestones.in(
                            Dmn.readModelFromStream(getClass().getResourceAsStream("/processes/case-clocks.dmn"))))
                    .containsExactlyInAnyOrder(
                            "SUSPECTED", "IMAGING_GRADED", "DECIDED", "TREATED", "VISIT_ASSESSED", "DETERIORATED");
        }

        @Test
        void hearsOfDeteriorationAndLoweringWithoutStoppingAndOfDeathAndWithdrawalAsAnEnd() {
            assertThat(pathway.all(SubProcess.class).stream()
                            .filter(SubProcess::triggeredByEvent)
                            .map(ThePathway::messageStart)
                            .toList())
                    .containsExactlyInAnyOrder(
                            "DeteriorationReported goes on",
                            "UrgencyLowered goes on",
                            "DeathReported ends",
                            "ReferralWithdrawn ends");
        }

        @Test
        void asksNobodyAnythingWhenADeteriorationIsReported() {
            SubProcess deterioration = pathway.model().getModelElementById("DeteriorationReported");
            assertThat(deterioration.getChildElementsByType(UserTask.class)).isEmpty();
            assertThat(deterioration.getChildElementsByType(ServiceTask.class))
                    .filteredOn(ServiceTask::isCamundaAsyncBefore)
                    .extracting(ServiceTask::getId)
                    .containsExactly("RaiseEmergency");
        }

        @Test
        void asksNobodyAnythingWhenTheUrgencyIsLowered() {
            SubProcess lowering = pathway.model().getModelElementById("UrgencyLowered");
            assertThat(lowering.getChildElementsByType(UserTask.class)).isEmpty();
            assertThat(lowering.getChildElementsByType(ServiceTask.class))
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.getId()).isEqualTo("LowerUrgency");
                        assertThat(task.isCamundaAsyncBefore()).isTrue();
                    });
        }

        @Test
        void letsTheMeetingWaitForNobody() {
            EndEvent decided = pathway.model().getModelElementById("MeetingDecided");
            assertThat(decided.getEventDefinitions()).singleElement().isInstanceOf(TerminateEventDefinition.class);
        }

        private Stream<EndEvent> endsOfACase() {
            return pathway.all(EndEvent.class).stream()
                    .filter(end -> end.getEventDefinitions().isEmpty())
                    .filter(end -> end.getParentElement() instanceof Process || interrupts(end.getParentElement()));
        }

        private static boolean interrupts(ModelElementInstance scope) {
            return scope instanceof SubProcess subProcess
                    && subProcess.triggeredByEvent()
                    && messageStart(subProcess).endsWith("ends");
        }

        private static String messageStart(SubProcess subProcess) {
            var start = subProcess
                    .getChildElementsByType(StartEvent.class)
                    .iterator()
                    .next();
            var message = (MessageEventDefinition)
                    start.getEventDefinitions().iterator().next();
            return message.getMessage().getName() + (start.isInterrupting() ? " ends" : " goes on");
        }

        private static String outcome(EndEvent end) {
            return property("outcome", end);
        }

        private static String milestone(FlowNode node) {
            return property("milestone", node);
        }

        private static String property(String name, FlowNode node) {
            if (node.getExtensionElements() == null) {
                return null;
            }
            return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .filter(property -> property.getCamundaName().equals(name))
                    .map(CamundaProperty::getCamundaValue)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Nested
    class TheEscalation {

        private final Diagram escalation = Diagram.ESCALATION;

        @Test
        void endsOnlyWhenTheLateStepIsDone() {
            assertThat(escalation.all(EndEvent.class))
                    .filteredOn(end -> !end.getEventDefinitions().isEmpty())
                    .extracting(Event::getId)
                    .containsExactly("LateStepFinished");
        }

        @Test
        void asksFirstWhomTheTargetNamesAndThenWhomItNamesNext() {
            assertThat(escalation.all(UserTask.class).stream()
                            .collect(Collectors.toMap(UserTask::getId, UserTask::getCamundaCandidateGroups)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "ChaseOverdueStep", "${lateTold}",
                            "EscalateToClinicalLead", "${lateToldNext}"));
        }
    }

    @Nested
    class TheClockOverSeveralSteps {

        private final Diagram clock = Diagram.CASE_CLOCK;

        @Test
        void isWarnedOfAndEscalatedWithoutBeingStopped() {
            assertThat(clock.all(BoundaryEvent.class).stream()
                            .collect(Collectors.toMap(
                                    BoundaryEvent::getId,
                                    event -> event.getEventDefinitions().stream()
                                            .map(TimerEventDefinition.class::cast)
                                            .map(timer -> timer.getTimeDate().getTextContent())
                                            .toList())))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "ClockWarningDue", List.of("${stepWarningAt}"), "ClockOverdue", List.of("${stepLimitAt}")));
            assertThat(clock.all(BoundaryEvent.class))
                    .allSatisfy(event -> assertThat(event.cancelActivity()).isFalse());
        }
    }

    static List<Diagram> diagrams() {
        return Diagram.ALL;
    }

    private static List<SequenceFlow> waysOut(Diagram diagram) {
        return diagram.all(Gateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .toList();
    }

    private static Set<String> expressionsIn(Diagram diagram) {
        return Pattern.compile("[$#]\\{[^}]*}")
                .matcher(Bpmn.convertToString(diagram.model()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String camelCase(String id) {
        return id.substring(0, 1).toLowerCase(Locale.ROOT) + id.substring(1);
    }

    private static List<String> crossings(List<Line> lines) {
        List<String> crossings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Line other : lines.subList(i + 1, lines.size())) {
                if (lines.get(i).touches(other)) {
                    crossings.add(lines.get(i).flow() + " meets " + other.flow());
                }
            }
        }
        return crossings;
    }

    /** A straight piece of a drawn flow. */
    private record Line(String flow, double left, double top, double right, double bottom) {

        static List<Line> of(BpmnEdge edge) {
            List<Waypoint> points = List.copyOf((Collection<Waypoint>) edge.getWaypoints());
            List<Line> lines = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                lines.add(new Line(
                        edge.getBpmnElement().getId(),
                        Math.min(from.getX(), to.getX()),
                        Math.min(from.getY(), to.getY()),
                        Math.max(from.getX(), to.getX()),
                        Math.max(from.getY(), to.getY())));
            }
            return lines;
        }

        boolean touches(Line other) {
            return !flow.equals(other.flow)
                    && left <= other.right
                    && other.left <= right
                    && top <= other.bottom
                    && other.top <= bottom;
        }
    }
}
