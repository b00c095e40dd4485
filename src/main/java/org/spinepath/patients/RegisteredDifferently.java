package org.spinepath.patients;

/** A hospital number arrived with another date of birth than it is registered with: two people, or a slip of the pen. */
public class RegisteredDifferently extends RuntimeException {

    RegisteredDifferently() {
        super("This hospital number is registered with another date of birth. Check both; if both are right, phone the"
                + " coordinator.");
    }
}
