package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
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
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.Flyway;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.pathway.cases.PathwayStart;
import org.spinepath.pathway.engine.EngineClock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An engine with the clocks alone and the smallest models that use them, so that these tests hold whatever an analyst changes in the
 * real diagrams. Time stands still and is moved by hand; timers run when they are due, in the order of their dates.
 */
class ClocksEngine implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final String MODELS = "models";

    private final AnnotationConfigApplicationContext context;

    private ClocksEngine(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** An engine with the smallest models. */
    static ClocksEngine start() {
        return startIn(ZoneOffset.UTC);
    }

    /** The same at a centre in this zone. */
    static ClocksEngine startIn(ZoneId zone) {
        return startWith(
                zone,
                "clocks/waiting-case.bpmn",
                "clocks/escalation.bpmn",
                "clocks/targets.dmn",
                "processes/case-clock.bpmn",
                "processes/case-clocks.dmn");
    }

    /** An engine with the product's own models. */
    static ClocksEngine startWithTheProductsModels() {
        return startWith(
                ZoneOffset.UTC,
                "processes/cervical-metastasis-pathway.bpmn",
                "processes/overdue-referral.bpmn",
                "processes/waiting-time-targets.dmn",
                "processes/case-clock.bpmn",
                "processes/case-clocks.dmn");
    }

    private static ClocksEngine startWith(ZoneId zone, String... models) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> new EngineClock(zone));
        context.register(Beans.class);
        context.refresh();
        ClocksEngine engine = new ClocksEngine(context);
        DeploymentBuilder deployment =
                engine.get(RepositoryService.class).createDeployment().name(MODELS);
        List.of(models).forEach(deployment::addClasspathResource);
        deployment.deploy();
        return engine;
    }

    @Override
    public void close() {
        ClockUtil.reset();
        context.close();
    }

    /** Takes away every case, every escalation and every changed table, and lets the time run by itself again. */
    void clear() {
        runtime()
                .createProcessInstanceQuery()
                .list()
                .forEach(instance ->
                        runtime().deleteProcessInstanceIfExists(instance.getId(), "test over", true, true, true, true));
        get(RepositoryService.class).createDeploymentQuery().list().stream()
                .filter(deployment -> !MODELS.equals(deployment.getName()))
                .forEach(deployment -> get(RepositoryService.class).deleteDeployment(deployment.getId(), true));
        runsOn();
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    TaskService tasks() {
        return get(TaskService.class);
    }

    RuntimeService runtime() {
        return get(RuntimeService.class);
    }

    /** Deploys the smallest table of targets anew with this row changed; taken away by {@link #clear()}. */
    void changesTargets(String row, String replaced, String by) {
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
        try (InputStream table = ClocksEngine.class.getResourceAsStream("/clocks/targets.dmn")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    void isNow(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets the time run by itself again. */
    void runsOn() {
        ClockUtil.reset();
    }

    /** A case standing before the activity, with these variables; its number is its business key. */
    ProcessInstance caseAt(String activityId, Map<String, Object> variables) {
        return caseAt(PathwayStart.PATHWAY, activityId, variables);
    }

    ProcessInstance caseAt(String process, String activityId, Map<String, Object> variables) {
        return runtime()
                .createProcessInstanceByKey(process)
                .businessKey("SP-2026-" + UUID.randomUUID().toString().substring(0, 6))
                .setVariables(variables)
                .startBeforeActivity(activityId)
                .execute();
    }

    Task openTask(ProcessInstance ofCase) {
        List<Task> open = openTasks(ofCase);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    List<Task> openTasks(ProcessInstance ofCase) {
        return tasks().createTaskQuery()
                .processInstanceId(ofCase.getId())
                .orderByTaskId()
                .asc()
                .list();
    }

    Task onlyTask(String taskDefinitionKey) {
        return tasks().createTaskQuery().taskDefinitionKey(taskDefinitionKey).singleResult();
    }

    List<Notice> notices(ProcessInstance ofCase) {
        return get(NoticeBoard.class).ofCase(ofCase.getBusinessKey());
    }

    /** The clocks over several steps that run in the case. */
    List<RunningClock> caseClocks(ProcessInstance ofCase) {
        return get(RunningClocks.class).overSeveralSteps(ofCase.getBusinessKey());
    }

    List<ProcessInstance> escalations(ProcessInstance ofCase) {
        return runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey("OverdueReferral")
                .processInstanceBusinessKey(ofCase.getBusinessKey())
                .list();
    }

    Job timer(String activityId) {
        return get(ManagementService.class)
                .createJobQuery()
                .activityId(activityId)
                .timers()
                .singleResult();
    }

    /** Moves the time on and runs what falls due on the way, earliest first. */
    void passes(Duration time) {
        Instant until = ClockUtil.getCurrentTime().toInstant().plus(time);
        for (Job next = nextDue(until); next != null; next = nextDue(until)) {
            Instant now = ClockUtil.getCurrentTime().toInstant();
            Instant due = next.getDuedate() == null ? now : next.getDuedate().toInstant();
            isNow(due.isAfter(now) ? due : now);
            get(ManagementService.class).executeJob(next.getId());
        }
        isNow(until);
    }

    private Job nextDue(Instant until) {
        List<Job> waiting = get(ManagementService.class)
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .list();
        return waiting.stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .findFirst()
                .orElse(null);
    }

    /** Not a {@code @Configuration}: the application's component scan must not find it. */
    @ComponentScan(
            basePackages = {
                "org.spinepath.clocks",
                "org.spinepath.notices",
                "org.spinepath.people",
                "org.spinepath.patients"
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

        @Bean
        ProcessEngineFactoryBean processEngine(
                DataSource dataSource,
                PlatformTransactionManager transactions,
                List<ProcessEnginePlugin> plugins,
                ApplicationContext context) {
            SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
            configuration.setApplicationContext(context);
            configuration.setProcessEngineName("clocks");
            configuration.setDataSource(dataSource);
            configuration.setTransactionManager(transactions);
            configuration.setDatabaseSchemaUpdate("true");
            configuration.setHistory("full");
            configuration.setJobExecutorActivate(false);
            configuration.setProcessEnginePlugins(plugins);
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
        ManagementService managementService(ProcessEngine engine) {
            return engine.getManagementService();
        }

        @Bean
        RepositoryService repositoryService(ProcessEngine engine) {
            return engine.getRepositoryService();
        }

        @Bean
        IdentityService identityService(ProcessEngine engine) {
            return engine.getIdentityService();
        }

        @Bean
        HistoryService historyService(ProcessEngine engine) {
            return engine.getHistoryService();
        }

        @Bean
        DecisionService decisionService(ProcessEngine engine) {
            return engine.getDecisionService();
        }
    }

    /** Always the same three disciplines. */
    public static class Panel {

        public List<String> invitedGroups(DelegateExecution execution) {
            return List.of("spineSurgery", "radiology", "palliativeCare");
        }
    }
}
