/**
 * Who was told what about a clock, once: {@link org.spinepath.notices.NoticeBoard}, the door, where the clocks post in the transaction of the
 * timer or step that is the cause; the list that each user sees; the mails, queued in that same transaction and sent after it. No patient is
 * known here.
 */
package org.spinepath.notices;
