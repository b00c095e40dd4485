package org.spinepath.casefile.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spinepath.words.Dictionary;

/**
 * A text of a form, which may hold markup and expressions. Words are replaced piece by piece between them, so that no translation can
 * break either.
 */
final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** An expression, or markup, whose attributes may hold expressions. */
    private static final Pattern NOT_WORDS =
            Pattern.compile("\\{\\{.*?}}|<[a-zA-Z/!](?:\\{\\{.*?}}|[^>])*?>", Pattern.DOTALL);

    private static final Pattern WORDS = Pattern.compile("([\\s·]*)(.*?)(\\s*)", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern VERTEBRA = Pattern.compile("[CTLS]\\d{1,2}");

    private final String form;
    private final Dictionary dictionary;

    Template(String form, Dictionary dictionary) {
        this.form = form;
        this.dictionary = dictionary;
    }

    String translated(String text) {
        if (text.startsWith("=")) {
            return "=" + FeelInOtherWords.of(text.substring(1), form, dictionary);
        }
        StringBuilder whole = new StringBuilder();
        Matcher other = NOT_WORDS.matcher(text);
        int end = 0;
        while (other.find()) {
            whole.append(words(text.substring(end, other.start())));
            whole.append(other.group().startsWith(OPEN) ? insert(other.group()) : other.group());
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

    private String insert(String insert) {
        String expression = insert.substring(OPEN.length(), insert.length() - CLOSE.length());
        boolean directive = expression.startsWith("#") || expression.startsWith("/");
        return directive ? insert : OPEN + FeelInOtherWords.of(expression, form, dictionary) + CLOSE;
    }
}
