package org.spinepath.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * With what an empty demo database is filled.
 *
 * @param cases whether an empty demo database gets cases at all; without, it has users only
 * @param syntheticCases how many random cases of the past year and a half, 0 to 10000, an empty demo database gets beside the written dozen
 */
@Validated
@ConfigurationProperties("spinepath.demo")
record DemoSettings(
        @DefaultValue("true") boolean cases,

        @PositiveOrZero(message = "spinepath.demo.synthetic-cases must be 0 or more")
        @Max(
                value = 10_000,
                message = "spinepath.demo.synthetic-cases must be at most 10000: they are played one after the other")
        @DefaultValue("60")
        int syntheticCases) {}
