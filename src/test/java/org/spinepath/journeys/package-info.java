/**
 * Days of the people who use Spinepath, in a real browser: what they open, see, fill in and complete, by clicking only.
 *
 * <p>Every form is photographed into {@code target/screenshots}, a folder for each class.
 */
package org.spinepath.journeys;
