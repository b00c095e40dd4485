/**
 * What a manager sees of the pathway in Cockpit: figures, the course of a case, forecasts and exports, read from the engine's own history.
 * Nobody's name, date of birth, findings or words come in here.
 */
package org.spinepath.insight;
