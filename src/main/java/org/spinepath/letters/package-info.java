/**
 * What is written to the practice that referred: the letter on a decision of the MDT and the discharge letter. A letter is kept as codes,
 * without identity; the name is put in when somebody who may read it opens it as a PDF. A practice confirms each.
 */
package org.spinepath.letters;
