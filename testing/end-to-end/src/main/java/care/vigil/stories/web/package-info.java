/** Vigil's pages and API as somebody at a desk uses them: over HTTP, with a session cookie. */
package care.vigil.stories.web;
