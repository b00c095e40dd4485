package org.spinepath;

import java.time.ZoneOffset;
import java.util.Locale;
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
        // What we write, and what libraries write for us, is the same wherever the server stands: no Turkish capitals,
        // no
        // Arabic digits in a case number.
        Locale.setDefault(Locale.ENGLISH);
        SpringApplication.run(SpinepathApplication.class, arguments);
    }
}
