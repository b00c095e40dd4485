package org.spinepath.demo.synthetic;

import org.spinepath.clinical.presentation.ReferrerRole;

/** Who refers synthetic patients. */
record Referrer(String user, ReferrerRole role) {

    private static final Shares<Referrer> ALL = Shares.of(60, new Referrer("gp", ReferrerRole.GENERAL_PRACTITIONER))
            .and(20, new Referrer("nurse", ReferrerRole.TRAINED_NURSE))
            .and(20, new Referrer("orthopaedist", ReferrerRole.REFERRING_ORTHOPAEDIST));

    static Referrer of(Chance chance) {
        return chance.oneOf("referrer", ALL);
    }
}
