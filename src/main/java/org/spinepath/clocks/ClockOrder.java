package org.spinepath.clocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.clocks.pausing.ClocksRefused;
import org.spinepath.clocks.running.PauseReason;

/** Reads what a coordinator sends; what is not understood is refused, for a misspelt name would otherwise mean every clock. */
final class ClockOrder {

    private static final String REASON = "reason";
    private static final String CLOCKS = "clocks";

    private final JsonNode order;

    private ClockOrder(JsonNode order) {
        this.order = order;
    }

    /** @throws ClocksRefused when it is no object or has other fields */
    static ClockOrder pause(JsonNode order) {
        return read(order, Set.of(REASON, CLOCKS));
    }

    /** @throws ClocksRefused when it is no object or has other fields */
    static ClockOrder resume(JsonNode order) {
        return read(order, Set.of(CLOCKS));
    }

    private static ClockOrder read(JsonNode order, Set<String> fields) {
        List<String> sent = new ArrayList<>();
        order.fieldNames().forEachRemaining(sent::add);
        if (!order.isObject() || !fields.containsAll(sent)) {
            throw ClocksRefused.unreadable("Send one JSON object with no other fields than "
                    + fields.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return new ClockOrder(order);
    }

    /** @throws ClocksRefused when it is missing or none of the codes */
    PauseReason reason() {
        return Stream.of(PauseReason.values())
                .filter(reason -> reason.name().equals(order.path(REASON).asText()))
                .findFirst()
                .orElseThrow(() -> ClocksRefused.unreadable("Give as reason one of "
                        + Stream.of(PauseReason.values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * The ids of the clocks; empty when all are meant.
     *
     * @throws ClocksRefused when they are not a list of ids with at least one
     */
    Optional<Collection<String>> clocks() {
        JsonNode clocks = order.path(CLOCKS);
        if (clocks.isMissingNode() || clocks.isNull()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        clocks.forEach(id -> ids.add(id.textValue()));
        if (!clocks.isArray() || ids.isEmpty() || ids.contains(null)) {
            throw ClocksRefused.unreadable(
                    "Name at least one clock by its subjectId, or leave clocks out to mean all.");
        }
        return Optional.of(ids);
    }
}
