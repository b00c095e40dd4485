package org.spinepath.clinical.imaging;

/** Epidural spinal cord compression, axial T2 MRI at the worst level (Bilsky 2010). */
public enum EpiduralCompressionGrade {
    GRADE_0,
    GRADE_1A,
    GRADE_1B,
    GRADE_1C,
    GRADE_2,
    GRADE_3
}
