package org.spinepath.pathway;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.flywaydb.core.Flyway;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.pathway.cases.NewCase;
import org.spinepath.pathway.cases.PathwayStart;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The real diagrams, forms, delegates, clocks and tables on a plain engine in memory, without Spring Boot: starts in seconds. The job executor
 * is off; jobs run when a test says so, and time stands where a test puts it.
 */
public final class PathwayEngine implements AutoCloseable {

    /** A Monday at noon, UTC. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The practice that refers, unless a test says otherwise. */
    public static final String PRACTICE = "hillsidePractice";

    private static final AtomicInteger CASES = new AtomicInteger();

    private final AnnotationConfigApplicationContext context;
    private final TimeZone zoneBefore;

    private PathwayEngine(AnnotationConfigApplicationContext context, TimeZone zoneBefore) {
        this.context = context;
        this.zoneBefore = zoneBefore;
    }

    /** An engine of a centre whose days are those of UTC. */
    public static PathwayEngine start() {
        return start(configuration -> {});
    }

    /** An engine of a centre in this zone. */
    public static PathwayEngine startIn(ZoneId zone) {
        return start(zone, configuration -> {});
    }

    /**
     * Starts an engine that listens in another way too, for example to measure coverage.
     *
     * @param changes made to the configuration before the engine is built
     */
    public static PathwayEngine start(Consumer<SpringProcessEngineConfiguration> changes) {
        return start(ZoneOffset.UTC, changes);
    }

    private static PathwayEngine start(ZoneId zone, Consumer<SpringProcessEngineConfiguration> changes) {
        TimeZone zoneBefore = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("spinepath.time-zone", zone.getId())));
        context.registerBean(Changes.class, () -> new Changes(changes));
        context.register(Beans.class);
        context.refresh();
        PathwayEngine engine = new PathwayEngine(context, zoneBefore);
        engine.isNow(NOON);
        return engine;
    }

    @Override
    public void close() {
        ClockUtil.reset();
        context.close();
        TimeZone.setDefault(zoneBefore);
    }

    /** Takes away every case and every escalation, and puts the time back to noon. */
    public void clear() {
        identities().clearAuthentication();
        runtime()
                .createProcessInstanceQuery()
                .list()
                .forEach(instance ->
                        runtime().deleteProcessInstanceIfExists(instance.getId(), "test over", true, true, true, true));
        isNow(NOON);
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

    private Optional<Job> nextDue(Instant until) {
        List<Job> waiting = management()
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .list();
        Optional<Job> waitsForNothing =
                waiting.stream().filter(job -> job.getDuedate() == null).findFirst();
        return waitsForNothing.or(() -> waiting.stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                .findFirst());
    }

    private record Changes(Consumer<SpringProcessEngineConfiguration> made) {}

    /** Not a {@code @Configuration}: the application's component scan must not find it. */
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "org.spinepath.pathway",
                "org.spinepath.clocks",
                "org.spinepath.notices",
                "org.spinepath.people",
                "org.spinepath.patients",
                "org.spinepath.letters"
            },
            lazyInit = true)
    static class Beans {

        @Bean
        DataSource dataSource() {
            return new SimpleDriverDataSource(
                    new org.h2.Driver(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
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
}
