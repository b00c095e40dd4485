/** The MDT meeting: when it is, which cases are on its list and what they still lack. */
package org.spinepath.meeting;
