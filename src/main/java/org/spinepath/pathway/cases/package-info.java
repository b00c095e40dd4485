/**
 * A case as a whole: how it starts, what may be told to it at any time, what its history says, how a closed one goes on.
 * Events that other rooms hear of are published in the transaction of what happened.
 */
package org.spinepath.pathway.cases;
