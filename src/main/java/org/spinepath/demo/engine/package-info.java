/** What the demo must touch of the engine's inside: its clock, so that sample cases can have a past. */
package org.spinepath.demo.engine;
