package care.vigil.web.form;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a request says about where it came from. */
final class SentForm {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern FIELD = Pattern.compile("(?:^|&)" + Csrf.FIELD + "=([^&]*)");

    /** What a page of anybody can make a browser send without asking us first. */
    private static final Set<String> SENT_WITHOUT_ASKING =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private SentForm() {}

    static Optional<String> cookie(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(Csrf.COOKIE))
                .map(Cookie::getValue)
                .filter(TOKEN.asMatchPredicate());
    }

    static boolean isFromAnotherOrigin(ContainerRequestContext request, String publicUrl) {
        var origin = request.getHeaderString("Origin");
        return origin != null
                && !origin.equals(publicUrl)
                && !origin.replaceFirst("^https?://", "").equals(request.getHeaderString("Host"));
    }

    static boolean needsToken(ContainerRequestContext request) {
        var type = request.getMediaType();
        return request.getMethod().equals("POST")
                && (type == null || SENT_WITHOUT_ASKING.contains(name(type)));
    }

    static boolean carries(ContainerRequestContext request, String token) throws IOException {
        var sent = request.getHeaderString(Csrf.HEADER);
        if (sent == null) {
            sent = inBody(request);
        }
        return !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves the body as it was, for the method that is going to read the form. */
    private static String inBody(ContainerRequestContext request) throws IOException {
        var type = request.getMediaType();
        if (type == null || !name(type).equals(MediaType.APPLICATION_FORM_URLENCODED)) {
            return "";
        }
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        var field = FIELD.matcher(new String(body, StandardCharsets.US_ASCII));
        return field.find() ? field.group(1) : "";
    }

    private static String name(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }
}
