package org.spinepath.letters;

/**
 * What waits for the asking user.
 *
 * @param listed     whether they have a list of letters at all
 * @param unreceived how many their practice has not yet confirmed
 */
record WaitingLetters(boolean listed, int unreceived) {}
