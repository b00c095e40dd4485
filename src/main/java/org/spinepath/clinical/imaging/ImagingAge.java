package org.spinepath.clinical.imaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spinepath.clinical.evidence.Warning;

/** Whether images still show the patient who got worse. */
public final class ImagingAge {

    /** For how long imaging stays valid when a deterioration is reported after it. */
    public static final Duration VALID = Duration.ofHours(24);

    private ImagingAge() {}

    /** The warning to repeat imaging that was more than 24 hours old when the deterioration was reported. */
    public static Optional<Warning> warning(Instant imaging, Instant deterioration) {
        Duration age = Duration.between(imaging, deterioration);
        return age.compareTo(VALID) > 0
                ? Optional.of(new Warning(
                        "IMAGING_BEFORE_DETERIORATION",
                        "Imaging was reported " + inWords(age) + " before the deterioration: repeat it."))
                : Optional.empty();
    }

    private static String inWords(Duration age) {
        return age.toHours() < 48 ? age.toHours() + " hours" : age.toDays() + " days";
    }
}
