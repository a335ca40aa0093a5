/** The API, in JSON or YAML. */
package care.vigil.roster.rest;
