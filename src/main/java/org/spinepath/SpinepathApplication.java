package org.spinepath;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the pathway: engine, Tasklist, Cockpit, our pages and our API. */
@SpringBootApplication
public class SpinepathApplication {

    public static void main(String[] arguments) {
        // The engine stores dates without their zone: every process that reads them must be in the same one, without
        // summer time.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication.run(SpinepathApplication.class, arguments);
    }
}
