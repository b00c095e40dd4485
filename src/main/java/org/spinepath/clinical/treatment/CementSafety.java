package org.spinepath.clinical.treatment;

import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;

/** Whether cement may be put into the index vertebra; the same at every level. */
enum CementSafety {
    SAFE,
    CONTRAINDICATED,
    NOT_KNOWN;

    static CementSafety of(Facts facts) {
        if (contraindicated(facts).isTrue()) {
            return CONTRAINDICATED;
        }
        return safe(facts).isTrue() ? SAFE : NOT_KNOWN;
    }

    /** An intact posterior wall, no deficit and a cord that is not touched, all three known. An unknown coagulopathy only warns. */
    static Match safe(Facts facts) {
        return Match.allOf(
                Match.of(facts.is(ImagingFacts.POSTERIOR_WALL_DEFECT).not()),
                Findings.deficit(facts).not(),
                Match.of(Findings.cordTouched(facts).not()),
                Match.unless(facts.is(ImagingFacts.DISC_INVOLVED)),
                Match.unless(facts.is(TreatmentFacts.COAGULOPATHY)));
    }

    static Match contraindicated(Facts facts) {
        return Match.anyOf(
                Match.of(facts.is(ImagingFacts.POSTERIOR_WALL_DEFECT)),
                Findings.deficit(facts),
                Match.of(Findings.cordTouched(facts)),
                Match.of(facts.is(ImagingFacts.DISC_INVOLVED)),
                Match.of(facts.is(TreatmentFacts.COAGULOPATHY)));
    }

    /** Safe or contraindicated, but not undecided. */
    static Match known(Facts facts) {
        return Match.anyOf(contraindicated(facts), safe(facts));
    }
}
