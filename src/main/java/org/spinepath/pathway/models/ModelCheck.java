package org.spinepath.pathway.models;

import java.util.stream.Stream;

/**
 * One view of what a model set must be. Each room checks what it reads; those of other rooms than this one are found as services
 * ({@code META-INF/services}), so that a set can be checked without an application around it.
 */
public interface ModelCheck {

    /** What is wrong with a set whose files can all be read. */
    Stream<Problem> problems(ModelSet set);
}
