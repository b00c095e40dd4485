package org.spinepath.clinical.prognosis;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.PrimaryTumour;

/** The published tables, typed by hand and not shared with the code under test. */
final class ScoreTables {

    static final Map<PrimaryTumour, Integer> TOKUHASHI_PRIMARY = byPrimary("""
            LUNG_NON_SMALL_CELL 0 LUNG_SMALL_CELL 0 SARCOMA 0 STOMACH 0 BLADDER 0 OESOPHAGUS 0 PANCREAS 0
            LIVER 1 GALL_BLADDER 1 UNKNOWN 1
            MELANOMA 2 COLON 2 OVARY 2 HEAD_AND_NECK 2 OTHER 2
            RENAL_CELL 3 UTERUS 3 RECTUM 4
            THYROID 5 BREAST 5 PROSTATE 5 NEUROENDOCRINE 5""");

    static final Map<PrimaryTumour, Integer> TOMITA_PRIMARY = byPrimary("""
            BREAST 1 PROSTATE 1 THYROID 1 NEUROENDOCRINE 1
            RENAL_CELL 2 UTERUS 2 OVARY 2 COLON 2 RECTUM 2
            LUNG_NON_SMALL_CELL 4 LUNG_SMALL_CELL 4 MELANOMA 4 LIVER 4 STOMACH 4 PANCREAS 4 OESOPHAGUS 4 BLADDER 4
            GALL_BLADDER 4 SARCOMA 4 HEAD_AND_NECK 4 UNKNOWN 4""");

    /** One point for not lung, one more for breast, kidney, lymphoma or myeloma. */
    static final Map<PrimaryTumour, Integer> BAUER_PRIMARY = byPrimary("""
            LUNG_NON_SMALL_CELL 0 LUNG_SMALL_CELL 0
            BREAST 2 RENAL_CELL 2 LYMPHOMA 2 MYELOMA 2
            PROSTATE 1 THYROID 1 MELANOMA 1 COLON 1 RECTUM 1 LIVER 1 STOMACH 1 PANCREAS 1 OESOPHAGUS 1 BLADDER 1 UTERUS 1
            OVARY 1 GALL_BLADDER 1 NEUROENDOCRINE 1 SARCOMA 1 HEAD_AND_NECK 1 GERM_CELL 1 OTHER 1 UNKNOWN 1""");

    static final Map<PrimaryTumour, Integer> VAN_DER_LINDEN_PRIMARY = byPrimary("""
            BREAST 3 PROSTATE 2 LUNG_NON_SMALL_CELL 1 LUNG_SMALL_CELL 1
            RENAL_CELL 0 THYROID 0 MELANOMA 0 COLON 0 RECTUM 0 LIVER 0 STOMACH 0 PANCREAS 0 OESOPHAGUS 0 BLADDER 0 UTERUS 0
            OVARY 0 GALL_BLADDER 0 NEUROENDOCRINE 0 SARCOMA 0 HEAD_AND_NECK 0 GERM_CELL 0 LYMPHOMA 0 MYELOMA 0 OTHER 0
            UNKNOWN 0""");

    private ScoreTables() {}

    /** That many neighbouring levels, from C4 down. */
    static Set<VertebralLevel> levels(int count) {
        Set<VertebralLevel> levels = EnumSet.noneOf(VertebralLevel.class);
        for (int i = 0; i < count; i++) {
            levels.add(VertebralLevel.values()[VertebralLevel.C4.ordinal() + i]);
        }
        return levels;
    }

    private static Map<PrimaryTumour, Integer> byPrimary(String pairs) {
        String[] words = pairs.split("\\s+");
        Map<PrimaryTumour, Integer> points = new EnumMap<>(PrimaryTumour.class);
        for (int i = 0; i < words.length; i += 2) {
            points.put(PrimaryTumour.valueOf(words[i]), Integer.valueOf(words[i + 1]));
        }
        return points;
    }
}
