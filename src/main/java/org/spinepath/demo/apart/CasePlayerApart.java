package org.spinepath.demo.apart;

import java.io.IOException;
import java.io.OutputStream;
import org.spinepath.demo.synthetic.SyntheticCases;
import org.spinepath.intake.CaseNumbers;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** All that the second virtual machine does: plays the cases of its {@link Assignment} and ends. */
@Component
@Profile(Assignment.PROFILE)
@DependsOn("demoUsers")
class CasePlayerApart implements ApplicationRunner {

    private final SyntheticCases cases;
    private final CaseNumbers numbers;
    private final ConfigurableApplicationContext application;

    CasePlayerApart(SyntheticCases cases, CaseNumbers numbers, ConfigurableApplicationContext application) {
        this.cases = cases;
        this.numbers = numbers;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments none) {
        Assignment assignment = Assignment.in(application.getEnvironment());
        if (assignment.batch().first() > 1) {
            numbers.reserve(assignment.batch().first() - 1);
        }
        cases.playForTheDemo(assignment.batch().cases(), assignment.batch().first(), assignment.present());
        System.exit(SpringApplication.exit(application));
    }

    /** From the first moment: nobody would end this process if the one that started it were killed. */
    @Bean
    static BeanFactoryPostProcessor endWithTheFirstMachine() {
        return beans -> {
            Thread watch = new Thread(CasePlayerApart::endWithStandardInput, "first-machine");
            watch.setDaemon(true);
            watch.start();
        };
    }

    private static void endWithStandardInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
