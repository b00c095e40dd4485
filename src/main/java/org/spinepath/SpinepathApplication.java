package org.spinepath;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the pathway: engine, Tasklist, Cockpit, our pages and our API. */
@SpringBootApplication
public class SpinepathApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SpinepathApplication.class, arguments);
    }
}
