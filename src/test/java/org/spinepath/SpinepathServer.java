package org.spinepath;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a port of its own, with the demo's users and no cases. One server for all classes that carry
 * this annotation and nothing else that changes the context: each further one costs half a minute. So a test takes only
 * the cases that it has opened itself as given.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles("demo")
@ExtendWith(Patience.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        useMainMethod = UseMainMethod.ALWAYS,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:server;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=512",
            "spinepath.demo.cases=false",
            // A test has no metrics unless it says so.
            "management.prometheus.metrics.export.enabled=true"
        })
public @interface SpinepathServer {}
