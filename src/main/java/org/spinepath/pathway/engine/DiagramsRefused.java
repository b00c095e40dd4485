package org.spinepath.pathway.engine;

import java.util.List;

/** At least one diagram uses what the application does not offer. */
public final class DiagramsRefused extends RuntimeException {

    DiagramsRefused(List<String> problems) {
        super("The diagrams were not deployed:\n    " + String.join("\n    ", problems));
    }
}
