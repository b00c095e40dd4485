package org.spinepath.pathway.models;

import java.util.List;
import java.util.stream.Collectors;

/** A model set that must not go live. */
public final class DiagramsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problems because of which */
    public DiagramsRefused(List<Problem> problems) {
        super("The diagrams, tables and forms were not deployed:\n    "
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n    ")));
    }
}
