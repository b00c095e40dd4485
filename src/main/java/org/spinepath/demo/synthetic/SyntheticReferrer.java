package org.spinepath.demo.synthetic;

import org.spinepath.clinical.presentation.ReferrerRole;

/** Who refers synthetic patients. */
record SyntheticReferrer(String user, ReferrerRole role) {

    private static final Shares<SyntheticReferrer> ALL = Shares.of(
                    60, new SyntheticReferrer("gp", ReferrerRole.GENERAL_PRACTITIONER))
            .and(20, new SyntheticReferrer("nurse", ReferrerRole.TRAINED_NURSE))
            .and(20, new SyntheticReferrer("orthopaedist", ReferrerRole.REFERRING_ORTHOPAEDIST));

    static SyntheticReferrer of(Chance chance) {
        return chance.oneOf("referrer", ALL);
    }
}
