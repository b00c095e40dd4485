/**
 * What to image and what the images mean: modalities, SINS and stability, epidural compression, and what the finding decides next.
 */
package org.spinepath.clinical.imaging;
