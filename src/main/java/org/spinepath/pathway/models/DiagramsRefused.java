package org.spinepath.pathway.models;

import java.util.List;

/** At least one diagram uses what the application does not offer, or a table does not answer what cases ask. */
public final class DiagramsRefused extends RuntimeException {

    public DiagramsRefused(List<String> problems) {
        super("The diagrams and tables were not deployed:\n    " + String.join("\n    ", problems));
    }
}
