// Keeps the session alive while a page is open, and gives htmx the token that forms carry.
"use strict";

const RENEW_EVERY_MS = 4 * 60 * 1000;
const token = () => document.querySelector('meta[name="csrf-token"]').content;
const toLogin = () => {
    const here = location.pathname + location.search;
    location.assign("/login?to=" + encodeURIComponent(here));
};

document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-Token"] = token();
});

if (document.body.hasAttribute("data-session")) {
    const notice = document.getElementById("session-notice");
    let renewedAt = Date.now();

    const renew = async () => {
        try {
            const answer = await fetch("/session/renewal", {
                method: "POST",
                headers: { "X-CSRF-Token": token(), Accept: "application/json" },
            });
            if (answer.status === 401) {
                toLogin();
                return;
            }
            notice.hidden = answer.ok;
            if (answer.ok) {
                renewedAt = Date.now();
            }
        } catch {
            notice.hidden = false;
        }
    };

    setInterval(renew, RENEW_EVERY_MS);
    document.addEventListener("visibilitychange", () => {
        // A phone that slept missed the timer; one that was only glanced away from did not.
        if (document.visibilityState === "visible" && Date.now() - renewedAt > 60 * 1000) {
            renew();
        }
    });
}
