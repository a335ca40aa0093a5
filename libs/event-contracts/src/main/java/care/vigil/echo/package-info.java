/** How machines that answer texts are told apart from people. */
package care.vigil.echo;
