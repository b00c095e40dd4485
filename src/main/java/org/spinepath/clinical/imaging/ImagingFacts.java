package org.spinepath.clinical.imaging;

import java.util.List;
import java.util.Set;
import org.spinepath.clinical.evidence.Fact;

/** What the imaging report tells of the patient. */
public final class ImagingFacts {

    public static final Fact<Set<ImagingModality>> IMAGING_PERFORMED =
            Fact.choices("imagingPerformed", "imaging performed", ImagingModality.class);
    public static final Fact<MetastasisFinding> METASTASIS =
            Fact.choice("metastasis", "metastasis on imaging", MetastasisFinding.class);
    public static final Fact<Set<VertebralLevel>> AFFECTED_LEVELS =
            Fact.choices("affectedLevels", "affected levels", VertebralLevel.class);
    public static final Fact<VertebralLevel> INDEX_LEVEL =
            Fact.choice("indexLevel", "index level", VertebralLevel.class);
    public static final Fact<Integer> EXTRASPINAL_BONE_METASTASES =
            Fact.wholeNumber("extraspinalBoneMetastases", "extraspinal bone metastases", 0, 1000);
    public static final Fact<VisceralMetastases> VISCERAL_METASTASES =
            Fact.choice("visceralMetastases", "visceral metastases", VisceralMetastases.class);
    public static final Fact<BoneLesion> BONE_LESION = Fact.choice("boneLesion", "bone lesion", BoneLesion.class);
    public static final Fact<Alignment> ALIGNMENT = Fact.choice("alignment", "alignment", Alignment.class);
    public static final Fact<VertebralBodyCollapse> VERTEBRAL_BODY_COLLAPSE =
            Fact.choice("vertebralBodyCollapse", "vertebral body collapse", VertebralBodyCollapse.class);
    public static final Fact<PosterolateralInvolvement> POSTEROLATERAL_INVOLVEMENT =
            Fact.choice("posterolateralInvolvement", "posterolateral involvement", PosterolateralInvolvement.class);
    public static final Fact<EpiduralCompressionGrade> EPIDURAL_COMPRESSION =
            Fact.choice("epiduralCompression", "epidural compression grade", EpiduralCompressionGrade.class);
    public static final Fact<CompressionCause> COMPRESSION_CAUSE =
            Fact.choice("compressionCause", "cause of the compression", CompressionCause.class);
    public static final Fact<Boolean> NERVE_ROOT_COMPRESSION =
            Fact.yesNo("nerveRootCompression", "nerve root compression");
    public static final Fact<Boolean> ODONTOID_FRACTURE = Fact.yesNo("odontoidFracture", "odontoid fracture");
    public static final Fact<Boolean> ATLANTOAXIAL_INSTABILITY =
            Fact.yesNo("atlantoaxialInstability", "atlantoaxial instability");
    public static final Fact<Boolean> POSTERIOR_WALL_DEFECT =
            Fact.yesNo("posteriorWallDefect", "posterior wall defect");
    public static final Fact<Boolean> DISC_INVOLVED = Fact.yesNo("discInvolved", "disc involvement");
    public static final Fact<Boolean> INTRADURAL_OR_INTRAMEDULLARY =
            Fact.yesNo("intraduralOrIntramedullary", "intradural or intramedullary tumour");
    public static final Fact<Integer> SINS_TOTAL = Fact.wholeNumber("sinsTotal", "published SINS total", 0, 18);

    /** All of them, in the order of the contract. */
    public static final List<Fact<?>> ALL = List.of(
            IMAGING_PERFORMED,
            METASTASIS,
            AFFECTED_LEVELS,
            INDEX_LEVEL,
            EXTRASPINAL_BONE_METASTASES,
            VISCERAL_METASTASES,
            BONE_LESION,
            ALIGNMENT,
            VERTEBRAL_BODY_COLLAPSE,
            POSTEROLATERAL_INVOLVEMENT,
            EPIDURAL_COMPRESSION,
            COMPRESSION_CAUSE,
            NERVE_ROOT_COMPRESSION,
            ODONTOID_FRACTURE,
            ATLANTOAXIAL_INSTABILITY,
            POSTERIOR_WALL_DEFECT,
            DISC_INVOLVED,
            INTRADURAL_OR_INTRAMEDULLARY,
            SINS_TOTAL);

    private ImagingFacts() {}
}
