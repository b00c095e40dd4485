package org.spinepath.demo.apart;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spinepath.demo.apart.OwedCases.Batch;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * What the second virtual machine is told to do, as settings of the application that it starts.
 *
 * @param present until when the cases are played
 */
record Assignment(Batch batch, Instant present) {

    static final String PROFILE = "demo-apart";

    private static final String OURS = "spinepath.";
    private static final String CASES = "demo-apart.cases";
    private static final String FIRST_NUMBER = "demo-apart.first-number";
    private static final String PRESENT = "demo-apart.present";

    static Assignment in(Environment environment) {
        return new Assignment(
                new Batch(
                        environment.getRequiredProperty(CASES, Integer.class),
                        environment.getRequiredProperty(FIRST_NUMBER, Long.class)),
                Instant.parse(environment.getRequiredProperty(PRESENT)));
    }

    /** The settings of an application that is started like this one, but plays these cases into this database and ends. */
    Map<String, String> asSettings(ConfigurableEnvironment here, String database) {
        Map<String, String> settings = new TreeMap<>(ours(here));
        settings.put(CASES, String.valueOf(batch.cases()));
        settings.put(FIRST_NUMBER, String.valueOf(batch.first()));
        settings.put(PRESENT, present.toString());
        settings.put("spring.profiles.active", String.join(",", here.getActiveProfiles()) + "," + PROFILE);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", PlayedDatabase.USER);
        settings.put("spring.datasource.password", "");
        settings.put("spring.datasource.driver-class-name", "org.h2.Driver");
        settings.put("spinepath.demo.cases", "false");
        // Nobody is written to about what befell invented patients long ago.
        settings.put("spinepath.clocks.mail.enabled", "false");
        return settings;
    }

    /** How clocks run and days begin is as it is here, however it was set. */
    private static Map<String, String> ours(ConfigurableEnvironment here) {
        Map<String, String> settings = new TreeMap<>();
        here.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.startsWith(OURS))
                .forEach(name -> settings.put(name, here.getProperty(name)));
        return settings;
    }
}
