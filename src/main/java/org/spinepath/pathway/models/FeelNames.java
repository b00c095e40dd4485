package org.spinepath.pathway.models;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/** What a FEEL expression reads, and with which values it compares it: as the engine's own parser understands it. */
record FeelNames(Set<String> read, Set<Comparison> comparisons) {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final String ITEM = "item";
    private static final String CONTAINS = "list contains";

    /** A text that a variable is compared with. */
    record Comparison(String variable, String value) {}

    /**
     * @param bound names that are known where the expression stands
     * @return empty when it is no FEEL
     */
    static Optional<FeelNames> in(String expression, Set<String> bound) {
        ParseResult result = FEEL.parseExpression(expression);
        if (!result.isSuccess()) {
            return Optional.empty();
        }
        FeelNames names = new FeelNames(new TreeSet<>(), new LinkedHashSet<>());
        names.visit(result.parsedExpression().expression(), bound);
        return Optional.of(names);
    }

    private void visit(Object node, Set<String> bound) {
        if (node instanceof Ref ref) {
            String name = CollectionConverters.asJava(ref.names()).get(0);
            if (!bound.contains(name)) {
                read.add(name);
            }
        } else if (node instanceof For loop) {
            Set<String> inside = new HashSet<>(bound);
            for (Tuple2<String, ?> iterator : CollectionConverters.asJava(loop.iterators())) {
                visit(iterator._2(), inside);
                inside.add(iterator._1());
            }
            visit(loop.exp(), inside);
        } else if (node instanceof Filter filter) {
            visit(filter.list(), bound);
            Set<String> inside = new HashSet<>(bound);
            inside.add(ITEM);
            visit(filter.filter(), inside);
        } else {
            noteComparison(node);
            children(node, bound);
        }
    }

    private void children(Object node, Set<String> bound) {
        if (node instanceof camundajar.impl.scala.collection.Iterable<?> several) {
            CollectionConverters.asJava(several).forEach(one -> visit(one, bound));
        } else if (node instanceof Product product) {
            Iterator<Object> parts = product.productIterator();
            while (parts.hasNext()) {
                visit(parts.next(), bound);
            }
        }
    }

    private void noteComparison(Object node) {
        if (node instanceof Equal equal) {
            note(equal.x(), equal.y());
            note(equal.y(), equal.x());
        }
        if (node instanceof FunctionInvocation call
                && call.function().equals(CONTAINS)
                && call.params() instanceof PositionalFunctionParameters given) {
            List<?> arguments = CollectionConverters.asJava(given.params());
            if (arguments.size() == 2) {
                note(arguments.get(0), arguments.get(1));
                if (arguments.get(0) instanceof ConstList list) {
                    CollectionConverters.asJava(list.items()).forEach(item -> note(arguments.get(1), item));
                }
            }
        }
    }

    private void note(Object variable, Object value) {
        if (variable instanceof Ref ref && value instanceof ConstString text) {
            List<String> path = CollectionConverters.asJava(ref.names());
            if (path.size() == 1) {
                comparisons.add(new Comparison(path.get(0), text.value()));
            }
        }
    }
}
