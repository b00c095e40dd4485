/**
 * The figures of the manager's dashboard. Each repository asks the engine's history one question with one query; times are given as
 * distributions with the number of cases behind them, never as averages.
 */
package org.spinepath.insight.figures;
