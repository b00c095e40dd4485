package org.spinepath.clinical.treatment;

/** What an operation is to achieve (R27, R29, R31, R33, R35). The approach is the surgeon's choice. */
public enum SurgicalGoal {
    RESECT_WITH_WIDE_OR_MARGINAL_BORDER("Resect the tumour with a wide or marginal border"),
    REMOVE_TUMOUR_AT_COMPRESSION_SITE("Remove tumour at the compression site"),
    DECOMPRESS("Decompress cord and roots"),
    RECONSTRUCT_THE_COLUMN("Reconstruct the column: cage with cement, and plate"),
    STABILISE_AT_ONCE("Stabilise at once, anteriorly, posteriorly or both"),
    AUGMENT_WITH_CEMENT("Augment the vertebra with cement");

    private final String text;

    SurgicalGoal(String text) {
        this.text = text;
    }

    /** The goal in words. */
    public String text() {
        return text;
    }
}
