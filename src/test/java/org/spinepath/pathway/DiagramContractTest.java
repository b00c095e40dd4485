package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.models.Diagram;
import org.spinepath.pathway.models.ModelSet;

/** What the shipped diagrams do beyond what every model set must: which ends, milestones and messages a case has. */
class DiagramContractTest {

    private static final ModelSet SHIPPED = ModelSet.read(Path.of(""));

    @Nested
    class ThePathway {

        private final Diagram pathway = diagram(Processes.PATHWAY);

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
            assertThat(SHIPPED.milestones())
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
            return Diagram.property(node, name).orElse(null);
        }
    }

    @Nested
    class TheEscalation {

        private final Diagram escalation = diagram(Processes.OVERDUE_REFERRAL);

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

        private final Diagram clock = diagram(Processes.CASE_CLOCK);

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

    private static Diagram diagram(String process) {
        return SHIPPED.diagramOf(process).orElseThrow();
    }
}
