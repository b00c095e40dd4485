package org.spinepath.demo.synthetic;

import java.util.List;
import java.util.Map;

/** Which of the demo's users works for a candidate group. */
final class CentreUsers {

    static final String COORDINATOR = "coordinator";

    private static final Map<String, String> USERS = Map.of(
            "radiology", "radiologist",
            "mdtCoordinator", COORDINATOR,
            "spineSurgery", "surgeon",
            "medicalOncology", "oncologist",
            "radiationOncology", "radiotherapist",
            "palliativeCare", "palliative",
            "clinicalLead", "lead");

    private CentreUsers() {}

    /** Any of them; a group that is no team of the spine centre is the practice that referred. */
    static String oneOf(List<String> groups, String referrer, Chance chance) {
        String group = groups.get(chance.between("who", 0, groups.size() - 1));
        return USERS.getOrDefault(group, referrer);
    }
}
