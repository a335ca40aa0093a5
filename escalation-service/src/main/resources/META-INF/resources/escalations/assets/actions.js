// The buttons of a case. What went wrong stands beside the button and says what to do.
const PATIENCE_MS = 10_000;
const SHOWN_MS = 20_000;
const done = document.getElementById("done");
let hiding;

const say = (text) => {
    done.textContent = text;
    done.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => { done.hidden = true; }, SHOWN_MS);
};

const refuse = (form, text) => {
    form.querySelector(".refusal")?.remove();
    const words = document.createElement("p");
    words.className = "refusal";
    words.setAttribute("role", "alert");
    words.textContent = text;
    form.append(words);
};

const whatToDo = {
    401: "Nothing was recorded: your session has ended. Log in again in another tab, then repeat it here. Or answer by a reply to the page.",
    403: "Nothing was recorded.",
    404: "Nothing was recorded: this case is not there any more.",
    409: "Nothing was recorded.",
};

const labelOf = (form, field) => form.elements[field]?.labels?.[0]?.textContent.split(":")[0];

const words = async (answer, form) => {
    const problem = await answer.json().catch(() => ({}));
    const flaws = (problem.problems ?? [])
        .map((flaw) => [labelOf(form, flaw.field), flaw.message].filter(Boolean).join(": "))
        .join("; ");
    const known = whatToDo[answer.status];
    if (answer.status === 400) {
        return `Nothing was recorded: ${flaws || problem.detail || "something is missing"}.`;
    }
    if (!known) {
        return "It is not known whether this was recorded. Press again: twice does no harm. If it fails again, answer by a reply or a call to the pager number.";
    }
    return [problem.detail, known].filter(Boolean).join(" ");
};

const send = async (form) => {
    const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "text/html", "HX-Request": "true" },
        signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) {
        return { refusal: await words(answer, form) };
    }
    return { page: new DOMParser().parseFromString(await answer.text(), "text/html") };
};

const submit = async (form, show) => {
    const button = form.querySelector("button[type=submit]");
    if (button.getAttribute("aria-disabled") === "true") {
        return;
    }
    button.setAttribute("aria-disabled", "true");
    form.querySelector(".refusal")?.remove();
    try {
        const { refusal, page } = await send(form);
        if (refusal) {
            refuse(form, refusal);
        } else {
            document.activeElement?.blur();
            const land = form.closest("[data-land]") ?? form.closest("[data-part]")?.querySelector("[data-land]");
            const id = land?.id;
            form.reset();
            form.closest("details")?.removeAttribute("open");
            show(page);
            say(form.dataset.done);
            (id && document.getElementById(id))?.focus({ preventScroll: true });
        }
    } catch {
        refuse(form, "Not confirmed: no answer came. Press again: twice does no harm. If it fails again, answer by a reply or a call to the pager number.");
    } finally {
        button.removeAttribute("aria-disabled");
    }
};

/** Sends forms without leaving the page, and shows the page that comes back. */
export const listenToForms = (show) => {
    document.addEventListener("submit", (event) => {
        const form = event.target.closest("form.action");
        if (form) {
            event.preventDefault();
            submit(form, show);
        }
    });
};

/** Sends what a page does by itself; answers the page that came back, or null. */
export const sendQuietly = async (form) => {
    try {
        return (await send(form)).page ?? null;
    } catch {
        return null;
    }
};
