package org.spinepath.forms;

import java.nio.file.Path;
import java.util.List;
import org.spinepath.pathway.models.Form;
import org.spinepath.pathway.models.ModelSet;

/** The forms that are shipped. */
final class ShippedForms {

    private static final List<Form> ALL = ModelSet.read(Path.of("")).forms();

    private ShippedForms() {}

    static List<Form> all() {
        return ALL;
    }
}
