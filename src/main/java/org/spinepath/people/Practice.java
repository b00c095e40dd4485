package org.spinepath.people;

/**
 * A practice that refers patients: a group of its own, so that it sees its own patients only.
 *
 * @param groupId letters and digits
 * @param title   its name; its id when it has none
 */
public record Practice(String groupId, String title) {

    /** The type of a practice's group in the engine. */
    public static final String GROUP_TYPE = "PRACTICE";
}
