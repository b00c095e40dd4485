package org.spinepath.casefile.words;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spinepath.words.Dictionary;

/**
 * A text of a form, which may hold markup and expressions. Words are replaced piece by piece between them, so that no translation can
 * break either.
 */
final class Template {

    /** An expression, or markup, whose attributes may hold expressions. */
    private static final Pattern NOT_WORDS =
            Pattern.compile("\\{\\{.*?}}|<[a-zA-Z/!](?:\\{\\{.*?}}|[^>])*?>", Pattern.DOTALL);

    private static final Pattern WORDS = Pattern.compile("([\\s·]*)(.*?)(\\s*)", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern VERTEBRA = Pattern.compile("[CTLS]\\d{1,2}");

    private static final String PATH = "[\\w.]+";

    /** What an expression may hold of words, in the order in which they are looked for. */
    private static final Pattern PARTS = Pattern.compile(String.join(
            "|",
            literally(
                    "replace(replace(replace(lower case(replace(NAMES, \"([A-Z])\", \" $1\")), \"asia\", \"ASIA\"), \"mri\", \"MRI\"), \"mdt\", \"MDT\")"),
            literally("lower case(replace(CODES, \"_\", \" \"))"),
            literally("lower case(PLAIN)"),
            "(?<compared>(?:=\\s*|contains\\([\\w.]+, )\"[^\"]*\")",
            "\"(?<literal>[^\"]*)\""));

    private static final Pattern LOOP = Pattern.compile("for (\\w+) in (" + PATH + ")");
    private static final Pattern SPOKEN = Pattern.compile("(?!#).*\\p{Ll}.*", Pattern.DOTALL);

    private final String form;
    private final Dictionary dictionary;

    Template(String form, Dictionary dictionary) {
        this.form = form;
        this.dictionary = dictionary;
    }

    String translated(String text) {
        if (text.startsWith("=")) {
            return expression(text);
        }
        StringBuilder whole = new StringBuilder();
        Matcher other = NOT_WORDS.matcher(text);
        int end = 0;
        while (other.find()) {
            whole.append(words(text.substring(end, other.start())));
            whole.append(other.group().startsWith("{{") ? expression(other.group()) : other.group());
            end = other.end();
        }
        return whole.append(words(text.substring(end))).toString();
    }

    private String words(String piece) {
        Matcher parts = WORDS.matcher(piece);
        if (!parts.matches()
                || !LETTER.matcher(piece).find()
                || VERTEBRA.matcher(piece).matches()) {
            return piece;
        }
        return dictionary
                .of(form, parts.group(2).replaceAll("\\s+", " "))
                .map(other -> parts.group(1) + other + parts.group(3))
                .orElse(piece);
    }

    private String expression(String expression) {
        StringBuilder whole = new StringBuilder();
        Matcher part = PARTS.matcher(expression);
        while (part.find()) {
            part.appendReplacement(whole, Matcher.quoteReplacement(part(expression, part)));
        }
        return part.appendTail(whole).toString();
    }

    private String part(String expression, Matcher part) {
        if (part.group("compared") != null) {
            return part.group();
        }
        String literal = part.group("literal");
        if (literal != null) {
            return SPOKEN.matcher(literal).matches()
                    ? '"' + dictionary.of(form, literal).orElse(literal) + '"'
                    : part.group();
        }
        SpokenCodes codes = Arrays.stream(SpokenCodes.values())
                .filter(kind -> part.group(kind.name()) != null)
                .findFirst()
                .orElseThrow();
        String path = part.group(codes.name());
        String words = codes.of(source(expression, path), english -> dictionary.of(form, english));
        // A code without words is shown as the form itself would show it.
        return words.isEmpty()
                ? part.group()
                : "[get value({" + words + "}, " + path + "), " + part.group() + "][item != null][1]";
    }

    /** What a loop goes through, for the name that it gives to each of them. */
    private static String source(String expression, String path) {
        return LOOP.matcher(expression)
                .results()
                .filter(loop -> loop.group(1).equals(path))
                .map(loop -> loop.group(2))
                .findFirst()
                .orElse(path);
    }

    /** A pattern for this expression, in which the name of a kind of codes stands for whichever variable holds them. */
    private static String literally(String expression) {
        String pattern = Pattern.quote(expression);
        for (SpokenCodes kind : SpokenCodes.values()) {
            pattern = pattern.replace(kind.name(), "\\E(?<" + kind + ">" + PATH + ")\\Q");
        }
        return pattern;
    }
}
