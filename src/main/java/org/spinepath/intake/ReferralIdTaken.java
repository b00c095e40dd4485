package org.spinepath.intake;

/** A sender's referral id arrived again with another content. */
class ReferralIdTaken extends RuntimeException {

    ReferralIdTaken(String sentence) {
        super(sentence);
    }
}
