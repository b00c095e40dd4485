package org.spinepath.patients;

/** What a user has to do with a case. */
interface Ties {

    /** Of who has most to do with it. */
    Ties CLOSEST = new Ties() {

        @Override
        public boolean hasATask() {
            return true;
        }

        @Override
        public boolean isOfTheReferringPractice() {
            return true;
        }
    };

    /** Whether the engine lets the user read an open task of the case. */
    boolean hasATask();

    boolean isOfTheReferringPractice();
}
