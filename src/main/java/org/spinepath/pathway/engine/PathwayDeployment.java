package org.spinepath.pathway.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.models.DiagramsRefused;
import org.spinepath.pathway.models.ModelSet;
import org.spinepath.pathway.models.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Deploys all models and forms as one set, under names that are the same on every machine and in the jar. The set stays whole because a
 * task's form is the one deployed with its process.
 */
public final class PathwayDeployment implements CamundaDeploymentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PathwayDeployment.class);

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form");
    private static final List<String> FOLDERS = List.of("/processes/", "/forms/");

    @Override
    public void preInit(ProcessEngineConfigurationImpl engineConfiguration) {
        Set<Resource> resources = getDeploymentResources();
        requireNoProblems(resources);
        SpringProcessEngineConfiguration configuration = (SpringProcessEngineConfiguration) engineConfiguration;
        configuration.setDeploymentName("spinepath");
        configuration.setDeployChangedOnly(false);
        configuration.setDeploymentResources(resources.toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        return PATTERNS.stream().flatMap(PathwayDeployment::matching).collect(Collectors.toSet());
    }

    /** @throws DiagramsRefused when the set must not go live; what is merely untidy is logged */
    static void requireNoProblems(Collection<Resource> resources) {
        Map<Problem.Weight, List<Problem>> problems = ModelSet.of(
                        resources.stream().collect(Collectors.toMap(Resource::getFilename, PathwayDeployment::content)))
                .problems()
                .stream()
                .collect(Collectors.groupingBy(Problem::weight));
        List<Problem> refused = problems.getOrDefault(Problem.Weight.REFUSED, List.of());
        if (!refused.isEmpty()) {
            throw new DiagramsRefused(refused);
        }
        problems.getOrDefault(Problem.Weight.UNTIDY, List.of()).forEach(untidy -> LOG.warn("{}", untidy));
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource.getFilename(), unreadable);
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
