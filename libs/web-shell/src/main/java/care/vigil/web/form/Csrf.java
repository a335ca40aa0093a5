package care.vigil.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The token that proves that a form came from one of our pages, as {@code inject:csrf.token}. */
@RequestScoped
@Named("csrf")
public class Csrf {

    static final String COOKIE = "vigil_csrf";
    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    private String token = "";

    /** What forms send back; empty outside of pages. */
    public String token() {
        return token;
    }

    void become(String newToken) {
        token = newToken;
    }
}
