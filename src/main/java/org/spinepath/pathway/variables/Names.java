package org.spinepath.pathway.variables;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Enum constants by their names, as tables and Json keep them. */
public final class Names {

    private Names() {}

    public static String of(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    public static List<String> of(Collection<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }

    public static <E extends Enum<E>> Set<E> set(Collection<E> constants, Class<E> values) {
        Set<E> set = EnumSet.noneOf(values);
        set.addAll(constants);
        return set;
    }

    public static String joined(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    public static <E extends Enum<E>> E constant(String name, Class<E> values) {
        return name == null ? null : Enum.valueOf(values, name);
    }

    public static <E extends Enum<E>> Set<E> split(String joined, Class<E> values) {
        return Arrays.stream(joined.split(","))
                .map(name -> Enum.valueOf(values, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(values)));
    }
}
