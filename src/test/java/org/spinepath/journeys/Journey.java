package org.spinepath.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.spinepath.SpinepathServer;

/**
 * People click in a real browser. On a busy machine it may lose a click, so a journey that fails is tried once more and
 * reported as a flake; no other test is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("journey")
@SpinepathServer
@interface Journey {}
