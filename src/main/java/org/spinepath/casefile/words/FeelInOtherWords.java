package org.spinepath.casefile.words;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.spinepath.words.Dictionary;

/**
 * Writes an expression of a form anew in other words: texts and the codes that it spells out. It is read by the engine's own parser, so
 * however an analyst lays it out, what is compared stays as it is.
 */
final class FeelInOtherWords {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** A text that is read, not a code or a colour. */
    private static final Pattern SPOKEN = Pattern.compile("(?!#).*\\p{Ll}.*", Pattern.DOTALL);

    private static final Map<Class<?>, String> OPERATORS = Map.of(
            Equal.class, " = ",
            LessThan.class, " < ",
            LessOrEqual.class, " <= ",
            GreaterThan.class, " > ",
            GreaterOrEqual.class, " >= ");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_]\\w*");

    private final String form;
    private final Dictionary dictionary;

    /** What a loop goes through, by the name that it gives to each of them. */
    private final Map<String, String> loops = new HashMap<>();

    /** How deep within what decides, rather than is read. */
    private int deciding;

    private boolean translated;

    private FeelInOtherWords(String form, Dictionary dictionary) {
        this.form = form;
        this.dictionary = dictionary;
    }

    /** The expression itself when it says nothing, or nothing that can be read here. */
    static String of(String feel, String form, Dictionary dictionary) {
        FeelInOtherWords other = new FeelInOtherWords(form, dictionary);
        try {
            String written = parsed(feel).map(other::write).orElse(feel);
            return other.translated ? written : feel;
        } catch (NotWritten unknown) {
            return feel;
        }
    }

    private static Optional<Exp> parsed(String feel) {
        ParseResult result = FEEL.parseExpression(feel);
        return result.isSuccess() ? Optional.of(result.parsedExpression().expression()) : Optional.empty();
    }

    /** What is read gets other words; what decides, such as a condition, keeps its own. */
    private String write(Exp expression) {
        if (expression instanceof ConstString text) {
            return literal(isRead(text) ? inOtherWords(text.value()) : text.value());
        }
        if (expression instanceof FunctionInvocation call) {
            return spelled(call).orElseGet(() -> call(call));
        }
        if (expression instanceof If choice) {
            return "if " + deciding(choice.condition()) + " then " + write(choice.statement()) + " else "
                    + write(choice.elseStatement());
        }
        if (expression instanceof For loop) {
            return loop(loop);
        }
        if (expression instanceof Filter filter) {
            return enclosed(filter.list()) + "[" + deciding(filter.filter()) + "]";
        }
        if (expression instanceof PathExpression path) {
            return enclosed(path.path()) + "." + name(path.key());
        }
        if (expression instanceof Addition sum) {
            return enclosed(sum.x()) + " + " + enclosed(sum.y());
        }
        return value(expression).or(() -> condition(expression)).orElseThrow(NotWritten::new);
    }

    private Optional<String> value(Exp expression) {
        if (expression instanceof Ref ref) {
            return Optional.of(path(ref));
        }
        if (expression instanceof ConstList list) {
            return Optional.of("[" + joined(list(list.items()), this::write) + "]");
        }
        if (expression instanceof ConstContext context) {
            String entries = joined(list(context.entries()), entry -> literal(entry._1()) + ": " + write(entry._2()));
            return Optional.of("{" + entries + "}");
        }
        if (expression instanceof ConstNumber number) {
            return Optional.of(number.value().bigDecimal().toPlainString());
        }
        if (expression instanceof ConstBool yes) {
            return Optional.of(String.valueOf(yes.value()));
        }
        return Optional.of("null").filter(isNull -> expression == ConstNull$.MODULE$);
    }

    private Optional<String> condition(Exp expression) {
        if (expression instanceof Not not && not.x() instanceof Equal equal) {
            return Optional.of(compared(equal, " != "));
        }
        if (expression instanceof Comparison comparison) {
            return Optional.ofNullable(OPERATORS.get(expression.getClass()))
                    .map(operator -> compared(comparison, operator));
        }
        if (expression instanceof Conjunction both) {
            return Optional.of(enclosed(both.x()) + " and " + enclosed(both.y()));
        }
        if (expression instanceof Disjunction either) {
            return Optional.of(enclosed(either.x()) + " or " + enclosed(either.y()));
        }
        return Optional.empty();
    }

    private String compared(Comparison comparison, String operator) {
        deciding++;
        String written = enclosed(comparison.x()) + operator + enclosed(comparison.y());
        deciding--;
        return written;
    }

    private String deciding(Exp expression) {
        deciding++;
        String written = write(expression);
        deciding--;
        return written;
    }

    /** As an operand. */
    private String enclosed(Exp expression) {
        boolean open = expression instanceof If
                || expression instanceof For
                || expression instanceof Addition
                || expression instanceof Conjunction
                || expression instanceof Disjunction;
        return open ? "(" + write(expression) + ")" : write(expression);
    }

    private String call(FunctionInvocation call) {
        String arguments = call.function().endsWith("contains")
                ? joined(arguments(call), this::deciding)
                : joined(arguments(call), this::write);
        return call.function() + "(" + arguments + ")";
    }

    private String loop(For loop) {
        String through = joined(list(loop.iterators()), iterator -> {
            if (iterator._2() instanceof Ref source) {
                loops.put(iterator._1(), path(source));
            }
            return iterator._1() + " in " + write(iterator._2());
        });
        return "for " + through + " return " + write(loop.exp());
    }

    /** A code that the form makes readable, looked up instead; without words it is shown as the form itself would show it. */
    private Optional<String> spelled(FunctionInvocation call) {
        if (deciding > 0) {
            return Optional.empty();
        }
        return innermost(call)
                .flatMap(path -> Arrays.stream(SpokenCodes.values())
                        .filter(kind -> kind.spelled(path).startsWith(call.function() + "("))
                        .filter(kind ->
                                parsed(kind.spelled(path)).filter(call::equals).isPresent())
                        .findFirst()
                        .map(kind -> spoken(kind, path)));
    }

    private String spoken(SpokenCodes kind, String path) {
        String words = kind.of(loops.getOrDefault(path, path), english -> dictionary.of(form, english));
        if (words.isEmpty()) {
            return kind.spelled(path);
        }
        translated = true;
        return "[get value({" + words + "}, " + path + "), " + kind.spelled(path) + "][item != null][1]";
    }

    private static Optional<String> innermost(Exp expression) {
        if (expression instanceof FunctionInvocation call) {
            return arguments(call).stream().findFirst().flatMap(FeelInOtherWords::innermost);
        }
        return expression instanceof Ref ref ? Optional.of(path(ref)) : Optional.empty();
    }

    private boolean isRead(ConstString text) {
        return deciding == 0 && SPOKEN.matcher(text.value()).matches();
    }

    private String inOtherWords(String english) {
        Optional<String> words = dictionary.of(form, english);
        translated |= words.isPresent();
        return words.orElse(english);
    }

    private static List<Exp> arguments(FunctionInvocation call) {
        if (call.params() instanceof PositionalFunctionParameters positional) {
            return list(positional.params());
        }
        throw new NotWritten();
    }

    private static String path(Ref ref) {
        return list(ref.names()).stream().map(FeelInOtherWords::name).collect(Collectors.joining("."));
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new NotWritten();
        }
        return name;
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static <T> String joined(List<T> parts, Function<T, String> writer) {
        return parts.stream().map(writer).collect(Collectors.joining(", "));
    }

    private static <T> List<T> list(camundajar.impl.scala.collection.immutable.List<T> scala) {
        return CollectionConverters.asJava(scala);
    }

    /** Of what forms do not use: the expression stays as it is. */
    private static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
