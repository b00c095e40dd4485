package org.spinepath.clinical.presentation;

/** The three doors of primary care (R43). */
public enum ReferrerRole {
    GENERAL_PRACTITIONER,
    TRAINED_NURSE,
    REFERRING_ORTHOPAEDIST
}
