/**
 * The demo's random cases are played apart, in a virtual machine and on a database of their own, because the clock that is moved for them
 * is a whole virtual machine's. When all are played their rows are brought into the demo's database, all or none.
 */
package org.spinepath.demo.apart;
