package org.spinepath.demo;

/** The database belongs to the other kind of installation; the start must not go on. */
class WrongDatabase extends RuntimeException {

    private final transient String remedy;

    WrongDatabase(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
