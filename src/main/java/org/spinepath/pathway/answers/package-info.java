/**
 * What each user task asks and accepts ({@link org.spinepath.pathway.answers.AnswerSheets}), and what the answers must satisfy together.
 */
package org.spinepath.pathway.answers;
