/** What runs in the browser, read as files: who imports whom, and whether all that is said has words. */
package org.spinepath.browser;
