package org.spinepath.clinical.imaging;

/** What compresses the cord or root (R18). */
public enum CompressionCause {
    NONE,
    TUMOUR,
    OEDEMA,
    BONE
}
