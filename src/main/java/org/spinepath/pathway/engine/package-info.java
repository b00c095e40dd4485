/**
 * What hooks into the engine itself: answers are checked and declared, free text is kept out, outcomes are written, models are deployed.
 *
 * <p>The only package of the pathway that knows {@code org.camunda.bpm.engine.impl}.
 */
package org.spinepath.pathway.engine;
