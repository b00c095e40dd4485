package org.spinepath;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The webapps find their engine by its name in the virtual machine: a second server takes it from the shared one, and its end takes it from
 * all. So classes with a server of their own come after all others, those that also end it last.
 */
public final class OwnServersLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(OwnServersLast::turn));
    }

    private static int turn(ClassDescriptor test) {
        if (test.isAnnotated(DirtiesContext.class)) {
            return 2;
        }
        return test.isAnnotated(TestPropertySource.class) ? 1 : 0;
    }
}
