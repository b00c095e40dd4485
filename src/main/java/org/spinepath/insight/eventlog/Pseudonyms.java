package org.spinepath.insight.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names that stand for cases and users: always the same for the same, and no way back without the key. For one thread. */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    /** 64 bits: among a million cases two share a pseudonym with a chance of one to thirty million. */
    private static final int BYTES = 8;

    private final Mac mac;

    Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String ofCase(String caseNumber) {
        return pseudonym("case:" + caseNumber);
    }

    String ofUser(String userId) {
        return pseudonym("user:" + userId);
    }

    private String pseudonym(String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)), 0, BYTES);
    }
}
