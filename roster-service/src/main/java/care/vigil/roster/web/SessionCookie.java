package care.vigil.roster.web;

import care.vigil.web.WebConfig;
import care.vigil.web.session.SessionToken;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/**
 * The cookie of a session. Lax, so that a link in a message from a colleague opens the page and not
 * the login; forms are protected by their token.
 */
@Singleton
class SessionCookie {

    private final WebConfig config;

    SessionCookie(WebConfig config) {
        this.config = config;
    }

    NewCookie holding(String token) {
        return cookie(token, (int) SessionToken.LIFE.toSeconds());
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(SessionToken.COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAgeSeconds)
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(SameSite.LAX)
                .build();
    }
}
