/**
 * Forms in the reader's language. A form is written once, in English; its texts are replaced when it is handed out, from
 * the one store of words. What has no translation stays English.
 */
package org.spinepath.casefile.words;
