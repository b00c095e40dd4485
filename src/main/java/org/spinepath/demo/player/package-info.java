/** Invented cases are played here: through the real intake and the real process, as the demo's users, with the engine's clock moved. */
package org.spinepath.demo.player;
