package org.spinepath.clinical.treatment;

import java.util.HashSet;
import java.util.Set;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.imaging.SpinalStability;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.prognosis.Solitary;

/** What the findings behind the rules look at, so that a rule can declare what it reads. */
final class Reads {

    static final Set<Fact<?>> DEFICIT = NeurologicalDeficit.READS;
    static final Set<Fact<?>> DEFICIT_EXAMINATION =
            without(DEFICIT, union(Pain.READS, PresentationFacts.DEFICIT_PROGRESSION));
    static final Set<Fact<?>> PAIN = Pain.READS;
    static final Set<Fact<?>> ESCC = Set.of(ImagingFacts.EPIDURAL_COMPRESSION);
    static final Set<Fact<?>> COMPRESSION = union(ESCC, ImagingFacts.NERVE_ROOT_COMPRESSION);
    static final Set<Fact<?>> LONG_PARAPLEGIA =
            Set.of(PresentationFacts.ASIA_GRADE, PresentationFacts.DEFICIT_DURATION_HOURS);
    static final Set<Fact<?>> STABILITY = SpinalStability.reads();
    static final Set<Fact<?>> OEDEMA_DEFICIT = union(DEFICIT, ESCC, Set.of(ImagingFacts.COMPRESSION_CAUSE));
    static final Set<Fact<?>> NEUROLOGICAL_DEFICIT =
            union(DEFICIT, COMPRESSION, LONG_PARAPLEGIA, Set.of(ImagingFacts.COMPRESSION_CAUSE));
    static final Set<Fact<?>> INSTABILITY = union(STABILITY, Pain.READS);
    static final Set<Fact<?>> REFRACTORY_PAIN = PAIN;
    static final Set<Fact<?>> RADICULAR_PAIN = union(Pain.READS, ImagingFacts.NERVE_ROOT_COMPRESSION);
    static final Set<Fact<?>> ANY_INDICATION =
            union(NEUROLOGICAL_DEFICIT, INSTABILITY, REFRACTORY_PAIN, RADICULAR_PAIN);
    static final Set<Fact<?>> CEMENT = union(
            DEFICIT,
            ESCC,
            Set.of(ImagingFacts.POSTERIOR_WALL_DEFECT, ImagingFacts.DISC_INVOLVED, TreatmentFacts.COAGULOPATHY));
    static final Set<Fact<?>> SURGERY_RULED_OUT = Set.of(
            TreatmentFacts.LIFE_EXPECTANCY, TreatmentFacts.FIT_FOR_SURGERY, TreatmentFacts.PATIENT_ACCEPTS_SURGERY);
    static final Set<Fact<?>> PRIMARY = Set.of(PresentationFacts.PRIMARY_TUMOUR);
    static final Set<Fact<?>> SOLITARY = Solitary.READS;
    static final Set<Fact<?>> RADICAL =
            union(ANY_INDICATION, SOLITARY, PRIMARY, SURGERY_RULED_OUT, Set.of(PresentationFacts.DEFICIT_PROGRESSION));
    static final Set<Fact<?>> UPPER_CERVICAL =
            Set.of(ImagingFacts.ODONTOID_FRACTURE, ImagingFacts.ATLANTOAXIAL_INSTABILITY);
    static final Set<Fact<?>> AUGMENTATION_WITHOUT_SURGERY = union(
            SURGERY_RULED_OUT,
            INSTABILITY,
            REFRACTORY_PAIN,
            CEMENT,
            UPPER_CERVICAL,
            Set.of(ImagingFacts.ALIGNMENT, PresentationFacts.KARNOFSKY));
    static final Set<Fact<?>> PROGNOSIS = union(
            PRIMARY,
            SOLITARY,
            Set.of(PresentationFacts.KARNOFSKY, PresentationFacts.ASIA_GRADE, TreatmentFacts.LIFE_EXPECTANCY));

    private Reads() {}

    @SafeVarargs
    static Set<Fact<?>> union(Set<Fact<?>>... parts) {
        Set<Fact<?>> all = new HashSet<>();
        for (Set<Fact<?>> part : parts) {
            all.addAll(part);
        }
        return Set.copyOf(all);
    }

    static Set<Fact<?>> union(Set<Fact<?>> part, Fact<?> more) {
        return union(part, Set.<Fact<?>>of(more));
    }

    private static Set<Fact<?>> without(Set<Fact<?>> all, Set<Fact<?>> dropped) {
        Set<Fact<?>> rest = new HashSet<>(all);
        rest.removeAll(dropped);
        return Set.copyOf(rest);
    }
}
