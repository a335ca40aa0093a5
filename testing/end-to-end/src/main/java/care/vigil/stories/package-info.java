/** Vigil seen from outside: the demonstration, and the words that stories are told in. */
package care.vigil.stories;
