package org.spinepath.demo.synthetic;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Values and how often each occurs. */
record Shares<T>(List<T> each) {

    static <T> Shares<T> of(int share, T value) {
        return new Shares<>(Collections.nCopies(share, value));
    }

    Shares<T> and(int share, T value) {
        return new Shares<>(Stream.concat(each.stream(), Collections.nCopies(share, value).stream())
                .toList());
    }

    int total() {
        return each.size();
    }

    T at(int index) {
        return each.get(index);
    }
}
