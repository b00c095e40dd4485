package org.spinepath.insight;

import java.util.regex.Pattern;

/** Text as a cell that no spreadsheet runs as a formula: where it could begin one, an apostrophe stands before it. */
public final class SpreadsheetCell {

    /** A sign that opens a formula, also in its full width, behind whatever a spreadsheet strips or does not show; or a leading tab or line break. */
    private static final Pattern FORMULA = Pattern.compile("\\A(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{C}\"']*[=+\\-@＝＋－＠])");

    private SpreadsheetCell() {}

    public static String of(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
