package org.spinepath.pathway.engine;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the centre is.
 *
 * @param timeZone the zone in which the centre's days begin and end, such as Europe/London
 */
@Validated
@ConfigurationProperties("spinepath")
record CentreSettings(
        @NotNull @DefaultValue("Europe/London") ZoneId timeZone) {}
