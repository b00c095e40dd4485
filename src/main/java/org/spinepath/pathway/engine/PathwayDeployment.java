package org.spinepath.pathway.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.spinepath.pathway.models.DiagramsRefused;
import org.spinepath.pathway.models.Milestones;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Deploys all models and forms as one set, under names that are the same on every machine and in the jar. The set stays whole because a
 * task's form is the one deployed with its process.
 */
public final class PathwayDeployment implements CamundaDeploymentConfiguration {

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form");
    private static final List<String> FOLDERS = List.of("/processes/", "/forms/");

    @Override
    public void preInit(ProcessEngineConfigurationImpl engineConfiguration) {
        Set<Resource> resources = getDeploymentResources();
        requireKnownVocabulary(resources);
        SpringProcessEngineConfiguration configuration = (SpringProcessEngineConfiguration) engineConfiguration;
        configuration.setDeploymentName("spinepath");
        configuration.setDeployChangedOnly(false);
        configuration.setDeploymentResources(resources.toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        return PATTERNS.stream().flatMap(PathwayDeployment::matching).collect(Collectors.toSet());
    }

    /** @throws DiagramsRefused when a diagram uses what the application does not offer */
    static void requireKnownVocabulary(Collection<Resource> resources) {
        Set<String> milestones = resources.stream()
                .filter(resource -> String.valueOf(resource.getFilename()).endsWith(".dmn"))
                .flatMap(table -> milestones(table).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> problems = resources.stream()
                .filter(resource -> String.valueOf(resource.getFilename()).endsWith(".bpmn"))
                .flatMap(diagram -> problems(diagram, milestones).stream())
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            throw new DiagramsRefused(problems);
        }
    }

    private static List<String> problems(Resource diagram, Set<String> milestones) {
        String file = diagram.getFilename();
        try (InputStream xml = diagram.getInputStream()) {
            return DiagramVocabulary.problems(file, Bpmn.readModelFromStream(xml), milestones);
        } catch (ModelParseException unreadable) {
            return List.of(file + " is not valid BPMN. Open it in Camunda Modeler and save it again.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static Set<String> milestones(Resource table) {
        try (InputStream xml = table.getInputStream()) {
            return Milestones.in(Dmn.readModelFromStream(xml));
        } catch (ModelParseException | DmnModelException unreadable) {
            throw new DiagramsRefused(List.of(
                    table.getFilename() + " is not a valid DMN table. Open it in Camunda Modeler and save it again."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + table.getFilename(), unreadable);
        }
    }

    /**
     * Makes sure that a case can be started.
     *
     * @throws IllegalStateException when a process or a table was not deployed
     */
    public static void requireComplete(ProcessEngine engine) {
        RepositoryService repository = engine.getRepositoryService();
        Stream<String> missingProcesses = Processes.keys().stream()
                .filter(key -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key)
                                .latestVersion()
                                .count()
                        == 0);
        Stream<String> missingTables = Tables.ids().stream()
                .filter(key -> repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(key)
                                .latestVersion()
                                .count()
                        == 0);
        String missing = Stream.concat(missingProcesses, missingTables).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Not deployed: " + missing + ". Put the files back into processes/ and start again.");
        }
    }

    private static Stream<Resource> matching(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .map(PathwayDeployment::named);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + pattern, unreadable);
        }
    }

    private static Resource named(Resource resource) {
        try {
            String location = resource.getURL().toString();
            int start = FOLDERS.stream().mapToInt(location::lastIndexOf).max().orElseThrow();
            return new NamedResource(location.substring(start + 1), resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot name " + resource.getFilename(), unreadable);
        }
    }
}
