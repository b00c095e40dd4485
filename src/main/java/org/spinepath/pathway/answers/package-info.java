/**
 * What each user task asks and accepts, and what the answers must satisfy together. The product's sheets are written in {@code AnswerSheets};
 * who needs one asks the {@link org.spinepath.pathway.answers.AnswerCatalogue} they are handed.
 */
package org.spinepath.pathway.answers;
