package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.spinepath.pathway.models.Milestones;

/** A slip in a diagram is refused in words that an analyst can act on. */
class DiagramVocabularyTest {

    private static final String FILE = "processes/cervical-metastasis-pathway.bpmn";

    @Test
    void theDiagramsAsTheyAreUseOnlyWhatIsOffered() throws IOException {
        assertThat(problemsAfter("", "")).isEmpty();
    }

    @Test
    void aDelegateThatDoesNotExistIsRefusedByFileAndName() throws IOException {
        assertThat(problemsAfter("${triageReferral}", "${triageRefferal}"))
                .singleElement()
                .asString()
                .startsWith(FILE + ": \"Triage\" (TriageReferral) has ${triageRefferal}. Use one of: ")
                .contains("${triageReferral}");
    }

    @Test
    void aUserTaskWithoutDeclaredAnswersIsRefused() throws IOException {
        assertThat(problemsAfter("PerformImaging", "DoImaging"))
                .singleElement()
                .asString()
                .startsWith(FILE + ": \"Imaging\" (DoImaging) has an id for which no answers are declared");
    }

    @Test
    void anOutcomeThatNobodyKnowsIsRefused() throws IOException {
        assertThat(problemsAfter("value=\"NOT_SUSPECTED\"", "value=\"NOT_SUSPECT\""))
                .singleElement()
                .asString()
                .startsWith(FILE + ": \"Not suspected\" (NotSuspected) has the unknown outcome NOT_SUSPECT.");
    }

    @Test
    void aMilestoneThatTheTableOfClocksDoesNotKnowIsRefused() throws IOException {
        assertThat(problemsAfter("value=\"TREATED\"", "value=\"TREETED\""))
                .singleElement()
                .asString()
                .startsWith(
                        FILE + ": \"Plan aftercare\" (PlanAftercare) has the unknown milestone TREETED. Use one of: ")
                .contains("TREATED");
    }

    @Test
    void aMilestoneThatNoServiceTaskReachesIsRefused() throws IOException {
        assertThat(problemsAfter("name=\"outcome\" value=\"NOT_SUSPECTED\"", "name=\"milestone\" value=\"TREATED\""))
                .singleElement()
                .asString()
                .startsWith(FILE + ": \"Not suspected\" (NotSuspected) has a milestone");
    }

    private static List<String> problemsAfter(String original, String slip) throws IOException {
        String diagram = Files.readString(Path.of(FILE));
        assertThat(diagram).contains(original);
        String changed = diagram.replace(original, slip);
        return DiagramVocabulary.problems(
                FILE,
                Bpmn.readModelFromStream(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8))),
                Milestones.in(Dmn.readModelFromFile(new File("processes/case-clocks.dmn"))));
    }
}
