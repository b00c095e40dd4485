package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.flywaydb.core.Flyway;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.NewCase;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.engine.EngineClock;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The real diagrams, forms, delegates, clocks and tables on a plain engine in memory, without Spring Boot; or the clocks alone with the
 * smallest models that use them, for tests that hold whatever an analyst changes. The job executor is off; jobs run when a test says so,
 * and time stands where a test puts it.
 *
 * <p>An engine takes seconds to build and is built once in a virtual machine: {@link #close()} hands it back empty. Only an engine with a
 * configuration of its own ends with its test.
 */
public final class PathwayEngine implements AutoCloseable {

    /** A Monday at noon, UTC. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The practice that refers, unless a test says otherwise. */
    public static final String PRACTICE = "hillsidePractice";

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final Map<Kind, PathwayEngine> SHARED = new HashMap<>();

    /** What distinguishes engines that tests share. */
    private record Kind(Models models, ZoneId zone) {}

    private enum Models {
        PRODUCT(
                "org.spinepath.pathway",
                "org.spinepath.clocks",
                "org.spinepath.notices",
                "org.spinepath.people",
                "org.spinepath.patients",
                "org.spinepath.letters"),
        /** The product's diagrams and tables with the clocks alone: no answers are asked for, no decision is made. */
        CLOCKS_ALONE("org.spinepath.clocks", "org.spinepath.notices", "org.spinepath.people", "org.spinepath.patients"),
        /** The clocks alone, with the smallest diagrams and tables that use them. */
        SMALLEST("org.spinepath.clocks", "org.spinepath.notices", "org.spinepath.people", "org.spinepath.patients");

        private final String[] packages;

        Models(String... packages) {
            this.packages = packages;
        }

        /** What an engine deploys that has no application around it. */
        private List<String> resources() {
            return switch (this) {
                case PRODUCT -> List.of();
                case CLOCKS_ALONE ->
                    List.of(
                            "processes/cervical-metastasis-pathway.bpmn",
                            "processes/overdue-referral.bpmn",
                            "processes/waiting-time-targets.dmn",
                            "processes/case-clock.bpmn",
                            "processes/case-clocks.dmn");
                case SMALLEST ->
                    List.of(
                            "clocks/waiting-case.bpmn",
                            "clocks/escalation.bpmn",
                            "clocks/targets.dmn",
                            "processes/case-clock.bpmn",
                            "processes/case-clocks.dmn");
            };
        }
    }

    private final AnnotationConfigApplicationContext context;
    private final Set<String> models;
    private final boolean ends;
    private TimeZone zoneBefore;

    private PathwayEngine(AnnotationConfigApplicationContext context, boolean ends) {
        this.context = context;
        this.ends = ends;
        this.models = deployments().collect(Collectors.toSet());
    }

    /** An engine with the product's models, of a centre whose days are those of UTC. */
    public static PathwayEngine start() {
        return startIn(ZoneOffset.UTC);
    }

    /** The same of a centre in this zone. */
    public static PathwayEngine startIn(ZoneId zone) {
        return shared(new Kind(Models.PRODUCT, zone));
    }

    /** An engine with the product's diagrams and the clocks alone: a step is completed without answers. */
    public static PathwayEngine startWithTheClocksAlone() {
        return shared(new Kind(Models.CLOCKS_ALONE, ZoneOffset.UTC));
    }

    /** An engine with the clocks alone and the smallest models that use them. */
    public static PathwayEngine startWithTheSmallestModels() {
        return startWithTheSmallestModelsIn(ZoneOffset.UTC);
    }

    /** The same of a centre in this zone. */
    public static PathwayEngine startWithTheSmallestModelsIn(ZoneId zone) {
        return shared(new Kind(Models.SMALLEST, zone));
    }

    /**
     * Starts an engine with the product's models that listens in another way too, for example to measure coverage. Nobody shares it.
     *
     * @param changes made to the configuration before the engine is built
     */
    public static PathwayEngine start(Consumer<SpringProcessEngineConfiguration> changes) {
        return build(new Kind(Models.PRODUCT, ZoneOffset.UTC), changes, true).handedOut();
    }

    private static synchronized PathwayEngine shared(Kind kind) {
        PathwayEngine known = SHARED.get(kind);
        if (known == null) {
            known = build(kind, configuration -> {}, false);
            SHARED.put(kind, known);
        }
        return known.handedOut();
    }

    private static PathwayEngine build(Kind kind, Consumer<SpringProcessEngineConfiguration> changes, boolean ends) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        try {
            AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", Map.of("spinepath.time-zone", kind.zone().getId())));
            context.registerBean(Changes.class, () -> new Changes(changes));
            context.register(Beans.class);
            if (kind.models() != Models.PRODUCT) {
                context.registerBean(Clock.class, () -> new EngineClock(kind.zone()));
                context.register(StandIns.class, CaseInstances.class);
            }
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
            scanner.setBeanDefinitionDefaults(lazily());
            scanner.scan(kind.models().packages);
            context.refresh();
            if (!kind.models().resources().isEmpty()) {
                DeploymentBuilder deployment =
                        context.getBean(RepositoryService.class).createDeployment();
                kind.models().resources().forEach(deployment::addClasspathResource);
                deployment.deploy();
            }
            return new PathwayEngine(context, ends);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static BeanDefinitionDefaults lazily() {
        BeanDefinitionDefaults defaults = new BeanDefinitionDefaults();
        defaults.setLazyInit(true);
        return defaults;
    }

    private PathwayEngine handedOut() {
        zoneBefore = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        BpmnAwareTests.init(engine());
        clear();
        return this;
    }

    @Override
    public void close() {
        clear();
        ClockUtil.reset();
        TimeZone.setDefault(zoneBefore);
        if (ends) {
            context.close();
        }
    }

    /** Takes away every case, every escalation and every changed model, and puts the time back to noon. */
    public void clear() {
        identities().clearAuthentication();
        // What a case would end with itself goes before it, which is cheaper.
        Stream.of(Processes.OVERDUE_REFERRAL, Processes.CASE_CLOCK).forEach(this::takesAwayAll);
        takesAway(runtime().createProcessInstanceQuery());
        deployments()
                .filter(deployment -> !models.contains(deployment))
                .toList()
                .forEach(deployment -> get(RepositoryService.class).deleteDeployment(deployment, true));
        isNow(NOON);
    }

    private void takesAwayAll(String process) {
        takesAway(runtime().createProcessInstanceQuery().processDefinitionKey(process));
    }

    private void takesAway(ProcessInstanceQuery running) {
        running.list()
                .forEach(instance ->
                        runtime().deleteProcessInstanceIfExists(instance.getId(), "test over", true, true, true, true));
    }

    private Stream<String> deployments() {
        return get(RepositoryService.class).createDeploymentQuery().list().stream()
                .map(Deployment::getId);
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public ProcessEngine engine() {
        return get(ProcessEngine.class);
    }

    public TaskService tasks() {
        return engine().getTaskService();
    }

    public FormService forms() {
        return engine().getFormService();
    }

    public RuntimeService runtime() {
        return engine().getRuntimeService();
    }

    public HistoryService history() {
        return engine().getHistoryService();
    }

    public ManagementService management() {
        return engine().getManagementService();
    }

    public IdentityService identities() {
        return engine().getIdentityService();
    }

    public JdbcClient database() {
        return get(JdbcClient.class);
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    public void isNow(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Does something as this user of the engine. */
    public <T> T as(String user, Supplier<T> deed) {
        identities().setAuthenticatedUserId(user);
        try {
            return deed.get();
        } finally {
            identities().clearAuthentication();
        }
    }

    /** A case that was just referred, about which the referral says only what every referral says. */
    public CaseUnderTest newCase() {
        String caseNumber = "SP-2026-%06d".formatted(CASES.incrementAndGet());
        return newCase(new NewCase(
                caseNumber,
                UUID.randomUUID().toString(),
                PRACTICE,
                ReferrerRole.GENERAL_PRACTITIONER,
                now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    public CaseUnderTest newCase(NewCase newCase) {
        return new CaseUnderTest(
                this, newCase.caseNumber(), get(PathwayStart.class).start(newCase));
    }

    /** Runs every job that is due now: what follows completed tasks. */
    public void runsDueJobs() {
        passes(Duration.ZERO);
    }

    /** Moves the time on and runs what falls due on the way, earliest first. */
    public void passes(Duration time) {
        reaches(now().plus(time));
    }

    /** Moves the time to this instant and runs what falls due on the way, earliest first. */
    public void reaches(Instant until) {
        for (Optional<Job> next = nextDue(until); next.isPresent(); next = nextDue(until)) {
            Job job = next.get();
            if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(now())) {
                isNow(job.getDuedate().toInstant());
            }
            management().executeJob(job.getId());
        }
        isNow(until);
    }

    /** What waits for nothing has no due date and comes first: so H2 sorts. */
    private Optional<Job> nextDue(Instant until) {
        return management()
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    /** Deploys the smallest table of targets anew with this row changed; taken away by {@link #clear()}. */
    public void changesTargets(String row, String replaced, String by) {
        String targets = smallestTargets();
        int start = targets.indexOf("<rule id=\"" + row + "\">");
        int end = targets.indexOf("</rule>", start);
        get(RepositoryService.class)
                .createDeployment()
                .addString(
                        "targets.dmn",
                        targets.substring(0, start)
                                + targets.substring(start, end).replace(replaced, by)
                                + targets.substring(end))
                .deploy();
    }

    private static String smallestTargets() {
        try (InputStream table = PathwayEngine.class.getResourceAsStream("/clocks/targets.dmn")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Lets the time run by itself again. */
    public void runsOn() {
        ClockUtil.reset();
    }

    /** A case standing before the activity, with these variables; its number is its business key. */
    public ProcessInstance caseAt(String activityId, Map<String, Object> variables) {
        return caseAt(Processes.PATHWAY, activityId, variables);
    }

    public ProcessInstance caseAt(String process, String activityId, Map<String, Object> variables) {
        return runtime()
                .createProcessInstanceByKey(process)
                .businessKey("SP-2026-" + UUID.randomUUID().toString().substring(0, 6))
                .setVariables(variables)
                .startBeforeActivity(activityId)
                .execute();
    }

    public Task openTask(ProcessInstance ofCase) {
        List<Task> open = openTasks(ofCase);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    public List<Task> openTasks(ProcessInstance ofCase) {
        return tasks().createTaskQuery()
                .processInstanceId(ofCase.getId())
                .orderByTaskId()
                .asc()
                .list();
    }

    public Task onlyTask(String taskDefinitionKey) {
        return tasks().createTaskQuery().taskDefinitionKey(taskDefinitionKey).singleResult();
    }

    public List<Notice> notices(ProcessInstance ofCase) {
        return get(NoticeBoard.class).ofCase(ofCase.getBusinessKey());
    }

    /** The clocks over several steps that run in the case. */
    public List<RunningClock> caseClocks(ProcessInstance ofCase) {
        return get(RunningClocks.class).overSeveralSteps(ofCase.getBusinessKey());
    }

    /** The only escalation of the case. */
    public ProcessInstance escalation(ProcessInstance ofCase) {
        List<ProcessInstance> running = escalations(ofCase);
        assertThat(running).hasSize(1);
        return running.get(0);
    }

    public List<ProcessInstance> escalations(ProcessInstance ofCase) {
        return runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.OVERDUE_REFERRAL)
                .processInstanceBusinessKey(ofCase.getBusinessKey())
                .list();
    }

    public Job timer(String activityId) {
        return get(ManagementService.class)
                .createJobQuery()
                .activityId(activityId)
                .timers()
                .singleResult();
    }

    private record Changes(Consumer<SpringProcessEngineConfiguration> made) {}

    /** Not a {@code @Configuration}: the application's component scan must not find it. */
    @EnableTransactionManagement
    static class Beans {

        /** Its connections are kept, and each keeps the statements that it has parsed: an engine has a few hundred of them. */
        @Bean
        HikariDataSource dataSource() {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500");
            pool.setUsername("sa");
            pool.setPassword("");
            pool.setMinimumIdle(1);
            return new HikariDataSource(pool);
        }

        @Bean
        Flyway flyway(DataSource dataSource) {
            Flyway flyway = Flyway.configure()
                    .dataSource(dataSource)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            flyway.migrate();
            return flyway;
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        ProcessEngineFactoryBean processEngine(
                DataSource dataSource,
                PlatformTransactionManager transactions,
                List<ProcessEnginePlugin> plugins,
                Changes changes,
                Flyway migratedFirst,
                ApplicationContext context) {
            SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
            configuration.setApplicationContext(context);
            configuration.setProcessEngineName(
                    "pathway" + UUID.randomUUID().toString().substring(0, 8));
            configuration.setDataSource(dataSource);
            configuration.setTransactionManager(transactions);
            configuration.setDatabaseSchemaUpdate("true");
            configuration.setHistory("full");
            configuration.setJobExecutorActivate(false);
            configuration.setDefaultSerializationFormat("application/json");
            plugins.add(new SpinProcessEnginePlugin());
            configuration.setProcessEnginePlugins(plugins);
            changes.made().accept(configuration);
            ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
            factory.setProcessEngineConfiguration(configuration);
            factory.setApplicationContext(context);
            return factory;
        }

        @Bean
        RuntimeService runtimeService(ProcessEngine engine) {
            return engine.getRuntimeService();
        }

        @Bean
        TaskService taskService(ProcessEngine engine) {
            return engine.getTaskService();
        }

        @Bean
        HistoryService historyService(ProcessEngine engine) {
            return engine.getHistoryService();
        }

        @Bean
        IdentityService identityService(ProcessEngine engine) {
            return engine.getIdentityService();
        }

        @Bean
        ManagementService managementService(ProcessEngine engine) {
            return engine.getManagementService();
        }

        @Bean
        RepositoryService repositoryService(ProcessEngine engine) {
            return engine.getRepositoryService();
        }

        @Bean
        DecisionService decisionService(ProcessEngine engine) {
            return engine.getDecisionService();
        }
    }

    /** What the product's own delegates are to the clocks. */
    static class StandIns {

        /** Stands in for the panel of the product's own diagram: whom the coordinator invited. */
        @Bean
        Panel mdtPanel() {
            return new Panel();
        }

        /** The product's diagram tells of a confirmed letter; nobody listens here. */
        @Bean
        TaskListener letterConfirmed() {
            return task -> {};
        }
    }

    /** Always the same three disciplines. */
    public static class Panel {

        public List<String> invitedGroups(DelegateExecution execution) {
            return List.of("spineSurgery", "radiology", "palliativeCare");
        }
    }
}
