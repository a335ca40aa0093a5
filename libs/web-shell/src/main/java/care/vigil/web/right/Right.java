package care.vigil.web.right;

import care.vigil.web.Visitor;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may use an address, and in which program. An address that carries neither this nor a
 * {@link Door} is closed to everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Right {

    /** The roles that may use it; everybody with a role in the program where none is named. */
    String[] value() default {
        Visitor.CLINICIAN, Visitor.SUPERVISOR, Visitor.OPERATIONS, Visitor.ADMIN
    };

    /**
     * The path parameter that names the program. Without one, a role in some program lets in, and
     * what is shown is limited where it is looked up.
     */
    String program() default "";

    /** Whether there is nothing here for others, instead of a refusal. */
    boolean hidden() default false;
}
