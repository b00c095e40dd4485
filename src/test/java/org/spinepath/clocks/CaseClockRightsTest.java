package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.Elements.START_CLOCKS;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.cases.Processes;

/** The clocks are the engine's: who ends a case needs no right to them. */
class CaseClockRightsTest {

    private static final String NUMBER = "SP-2026-000001";

    @Test
    void aCaseThatSomebodyEndsTakesItsClocksWithItAlthoughTheyMayNotSeeThem() {
        try (PathwayEngine engine = PathwayEngine.start(configuration -> configuration.setAuthorizationEnabled(true))) {
            mayEndCases(engine, "gp");
            ProcessInstance aCase = engine.runtime()
                    .createProcessInstanceByKey(Processes.PATHWAY)
                    .businessKey(NUMBER)
                    .setVariables(Map.of("urgency", "URGENT", "referrerTeam", "practice"))
                    .startBeforeActivity(START_CLOCKS)
                    .execute();
            assertThat(engine.get(RunningClocks.class).overSeveralSteps(NUMBER)).hasSize(2);

            engine.as("gp", () -> {
                assertThat(engine.get(RunningClocks.class).overSeveralSteps(NUMBER))
                        .isEmpty();
                engine.runtime().deleteProcessInstance(aCase.getId(), "withdrawn");
                return null;
            });

            assertThat(engine.get(RunningClocks.class).overSeveralSteps(NUMBER)).isEmpty();
        }
    }

    private static void mayEndCases(PathwayEngine engine, String user) {
        AuthorizationService authorizations = engine.engine().getAuthorizationService();
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(Processes.PATHWAY);
        grant.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
        grant.addPermission(ProcessDefinitionPermissions.DELETE_INSTANCE);
        authorizations.saveAuthorization(grant);
    }
}
