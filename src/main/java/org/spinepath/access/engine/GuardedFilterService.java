package org.spinepath.access.engine;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * The engine's filter service, but a stored query may hold only the allowed expressions and a query that narrows it
 * down none. A filter is looked at when it is saved and again each time it is used: it may be older than this rule.
 */
final class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        if (filter != null && filter.getQuery() != null) {
            QueryExpressions.refuseUnlessAllowedInFilters(filter.getQuery());
        }
        return super.saveFilter(filter);
    }

    @Override
    public <T> List<T> list(String filterId) {
        refuseUnlessAllowed(filterId);
        return super.list(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        refuseUnlessAllowed(filterId, extendingQuery);
        return super.list(filterId, extendingQuery);
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        refuseUnlessAllowed(filterId);
        return super.listPage(filterId, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(
            String filterId, Q extendingQuery, int firstResult, int maxResults) {
        refuseUnlessAllowed(filterId, extendingQuery);
        return super.listPage(filterId, extendingQuery, firstResult, maxResults);
    }

    @Override
    public <T> T singleResult(String filterId) {
        refuseUnlessAllowed(filterId);
        return super.singleResult(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        refuseUnlessAllowed(filterId, extendingQuery);
        return super.singleResult(filterId, extendingQuery);
    }

    @Override
    public Long count(String filterId) {
        refuseUnlessAllowed(filterId);
        return super.count(filterId);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        refuseUnlessAllowed(filterId, extendingQuery);
        return super.count(filterId, extendingQuery);
    }

    private void refuseUnlessAllowed(String filterId, Query<?, ?> extendingQuery) {
        QueryExpressions.refuseAny(extendingQuery);
        refuseUnlessAllowed(filterId);
    }

    private void refuseUnlessAllowed(String filterId) {
        if (filterId == null) {
            return;
        }
        Filter filter = getFilter(filterId);
        if (filter != null) {
            QueryExpressions.refuseUnlessAllowedInFilters(filter.getQuery());
        }
    }
}
