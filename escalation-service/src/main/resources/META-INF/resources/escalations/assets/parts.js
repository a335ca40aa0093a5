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
    for (const field of before.querySelectorAll("form.action :is(input:not([type=hidden]), textarea, select)")) {
        const same = after.querySelector(`#${CSS.escape(field.id)}`);
        const typed = field.tagName === "SELECT" ? field.selectedIndex > 0 : field.value !== field.defaultValue;
        if (same && typed) {
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

/** Puts one element in the place of another, unless somebody is typing in it; answers whether it did. */
export const renew = (before, after) => {
    if (isTyping(before)) {
        return false;
    }
    const focused = before.contains(document.activeElement) ? document.activeElement : null;
    const form = focused?.closest("form")?.getAttribute("action");
    keepPanels(before, after);
    keepOpen(before, after);
    keepTyped(before, after);
    keepRefusals(before, after);
    before.replaceWith(after);
    if (focused && !document.body.contains(focused)) {
        const again = focused.id
            ? document.getElementById(focused.id)
            : form && after.querySelector(`form[action="${form}"] button`);
        (again ?? after.closest("[data-land]") ?? after.querySelector("[data-land]"))?.focus({ preventScroll: true });
    }
    return true;
};
