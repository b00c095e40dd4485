package org.spinepath.access.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.query.Query;

/**
 * The expressions that a query carries, those of its {@code or()} parts at any depth included. The engine itself looks
 * at the outermost level only (CVE-2026-109432), so whoever may ask a question could run code.
 */
final class QueryExpressions {

    /** What the team's shared filters need. All three only say who is asking, and when. */
    private static final Set<String> ALLOWED_IN_FILTERS =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private QueryExpressions() {}

    /**
     * @throws BadUserRequestException when the query carries any expression
     */
    static void refuseAny(Query<?, ?> query) {
        if (!in(query).isEmpty()) {
            throw new BadUserRequestException(
                    "Expressions are not allowed in queries. Send the value itself instead of an expression.");
        }
    }

    /**
     * @throws BadUserRequestException when the query carries an expression other than the few that filters need
     */
    static void refuseUnlessAllowedInFilters(Query<?, ?> query) {
        if (!ALLOWED_IN_FILTERS.containsAll(in(query))) {
            throw new BadUserRequestException(
                    "The only expressions allowed in filters are ${currentUser()}, ${currentUserGroups()} and ${now()}."
                            + " Put the value itself in place of any other expression.");
        }
    }

    private static List<String> in(Query<?, ?> query) {
        Set<AbstractQuery<?, ?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(query, seen);
        return seen.stream()
                .flatMap(part -> part.getExpressions().values().stream())
                .toList();
    }

    private static void collect(Query<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        if (query instanceof AbstractQuery<?, ?> part && seen.add(part)) {
            QueryParts.of(part).forEach(inner -> collect(inner, seen));
        }
    }
}
