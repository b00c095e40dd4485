package org.spinepath.pathway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.answers.AnswerCatalogue;

class PathwayDeploymentTest {

    @Test
    void everythingIsOneDeploymentUnderTheSameNamesOnEveryMachine() throws IOException {
        try (PathwayEngine engine = PathwayEngine.start()) {
            RepositoryService repository = engine.get(RepositoryService.class);
            Deployment deployment = repository.createDeploymentQuery().singleResult();

            assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                    .hasSize(5 + engine.get(AnswerCatalogue.class).all().size())
                    .contains(
                            "processes/cervical-metastasis-pathway.bpmn",
                            "processes/overdue-referral.bpmn",
                            "processes/case-clock.bpmn",
                            "processes/case-clocks.dmn",
                            "processes/waiting-time-targets.dmn",
                            "forms/assess-patient.form");
            PathwayDeployment.requireComplete(engine.engine());
        }
    }

    @Test
    void aStartWithoutTheProcessesFailsAndSaysWhatIsMissing() {
        ProcessEngine empty = mock(ProcessEngine.class, RETURNS_DEEP_STUBS);

        assertThatThrownBy(() -> PathwayDeployment.requireComplete(empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CervicalMetastasisPathway")
                .hasMessageContaining("CaseClock")
                .hasMessageContaining("waitingTimeTargets")
                .hasMessageContaining("caseClocks");
    }
}
