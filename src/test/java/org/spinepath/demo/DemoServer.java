package org.spinepath.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.spinepath.SpinepathServer;
import org.springframework.test.context.TestPropertySource;

/**
 * One server for all that look at the demo's cases: with the dozen that stand at different stages, and without a job executor, so that a
 * test may play more of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpinepathServer
@Tag("own-server")
@TestPropertySource(
        properties = {
            "camunda.bpm.process-engine-name=samples",
            "spinepath.demo.cases=true",
            "spinepath.demo.synthetic-cases=0",
            "spring.datasource.url=jdbc:h2:mem:samples;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=512",
            "camunda.bpm.job-execution.enabled=false"
        })
public @interface DemoServer {}
