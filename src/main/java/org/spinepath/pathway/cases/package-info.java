/**
 * A case as a whole: how it is found by its number ({@link org.spinepath.pathway.cases.CaseInstances}), how it starts
 * ({@link org.spinepath.pathway.cases.PathwayStart}), what may be told to it ({@link org.spinepath.pathway.cases.PathwayMessages}), what its
 * history says ({@link org.spinepath.pathway.cases.CaseChronicle}); and the names that its diagrams give
 * ({@link org.spinepath.pathway.cases.Steps}, {@link org.spinepath.pathway.cases.Processes}). Events that other rooms hear of are published
 * in the transaction of what happened.
 */
package org.spinepath.pathway.cases;
