/**
 * What is said in which language: the one store of translations, by their English text, for forms, plugins and letters.
 * It is what analysts edit in {@code forms/i18n}; scripts fetch the same file. Words without a translation stay English.
 */
package org.spinepath.words;
