package org.spinepath.demo.synthetic;

import java.util.List;
import java.util.Map;
import org.spinepath.people.Team;

/** Which of the demo's users works for a candidate group. */
final class Staff {

    static final String COORDINATOR = "coordinator";

    private static final Map<String, String> USERS = Map.of(
            Team.RADIOLOGY.groupId(), "radiologist",
            Team.MDT_COORDINATOR.groupId(), COORDINATOR,
            Team.SPINE_SURGERY.groupId(), "surgeon",
            Team.MEDICAL_ONCOLOGY.groupId(), "oncologist",
            Team.RADIATION_ONCOLOGY.groupId(), "radiotherapist",
            Team.PALLIATIVE_CARE.groupId(), "palliative",
            Team.CLINICAL_LEAD.groupId(), "lead");

    private Staff() {}

    /** Any of them; a group that is no team of the spine centre is the practice that referred. */
    static String oneOf(List<String> groups, String referrer, Chance chance) {
        String group = groups.get(chance.between("who", 0, groups.size() - 1));
        return USERS.getOrDefault(group, referrer);
    }
}
