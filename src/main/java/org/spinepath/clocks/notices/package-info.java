/**
 * Who was told what about a clock, once: the board of notices. It knows no engine and no patient; the clocks post here in the
 * transaction of the timer or step that is the cause.
 */
package org.spinepath.clocks.notices;
