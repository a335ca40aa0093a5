// Renews parts of a page without taking away what somebody opened, is typing, or has under a finger.

const isTyping = (part) => {
    const focused = document.activeElement;
    return part.contains(focused) && focused.matches("input, textarea, select");
};

const keepPanels = (before, after) => {
    for (const panel of before.querySelectorAll("[data-keep][id]")) {
        after.querySelector(`#${CSS.escape(panel.id)}`)?.replaceWith(panel);
    }
};

const keepOpen = (before, after) => {
    for (const opened of before.querySelectorAll("details[open][id]")) {
        after.querySelector(`#${CSS.escape(opened.id)}`)?.setAttribute("open", "");
    }
};

const keepTyped = (before, after) => {
    for (const field of before.querySelectorAll(":is(form.action, form.opens) :is(input:not([type=hidden]), textarea, select)")) {
        const same = after.querySelector(`#${CSS.escape(field.id)}`);
        const typed = field.tagName === "SELECT" ? field.selectedIndex > 0 : field.value !== field.defaultValue;
        if (same && field.type === "checkbox") {
            same.checked = field.checked;
        } else if (same && typed) {
            same.value = field.value;
        }
    }
};

const keepRefusals = (before, after) => {
    for (const refusal of before.querySelectorAll("form.action .refusal")) {
        const form = refusal.closest("form");
        after.querySelector(`form[action="${form.getAttribute("action")}"]`)?.append(refusal);
    }
};

/** The same thing to press or to type in, in what has come in its place. */
const twin = (focused, after) => {
    const details = focused.matches("summary") && focused.closest("details[id]");
    const form = focused.closest("form")?.getAttribute("action");
    const selector = focused.id
        ? `#${CSS.escape(focused.id)}`
        : details
            ? `#${CSS.escape(details.id)} > summary`
            : form
                ? `form[action="${form}"] button`
                : focused.matches("a[href]") && `a[href="${focused.getAttribute("href")}"]`;
    return selector ? after.querySelector(selector) : null;
};

/** Puts one element in the place of another, unless somebody is typing in it; answers whether it did. */
export const renew = (before, after) => {
    if (isTyping(before)) {
        return false;
    }
    const focused = before.contains(document.activeElement) ? document.activeElement : null;
    keepPanels(before, after);
    keepOpen(before, after);
    keepTyped(before, after);
    keepRefusals(before, after);
    before.replaceWith(after);
    if (focused && document.activeElement !== focused) {
        const landing = after.matches("[data-land]") ? after : after.querySelector("[data-land]");
        const kept = document.body.contains(focused) ? focused : twin(focused, after);
        (kept ?? landing)?.focus({ preventScroll: true });
    }
    return true;
};
