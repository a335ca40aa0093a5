package care.vigil.web.right;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that no role opens, and what does. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Door {

    /** What whoever comes has to show. */
    Key value();

    /** What can be shown instead of a role. */
    enum Key {
        /** Nothing: it is for everybody. */
        NOTHING,
        /** Any login, whatever it may do elsewhere. */
        LOGIN,
        /** The key of a program's app, which is checked where it is served. */
        API_KEY
    }
}
