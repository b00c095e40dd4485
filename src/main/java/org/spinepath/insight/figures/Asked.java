package org.spinepath.insight.figures;

import io.swagger.v3.oas.annotations.Parameter;

/** A question as it comes in; each part may be left out, which makes it null. */
record Asked(
        @Parameter(description = "The first day; otherwise that of 30 days until today")
        String from,

        @Parameter(description = "The last day, included; otherwise today")
        String to,

        @Parameter(description = FiguresController.TIERS) String tier) {}
