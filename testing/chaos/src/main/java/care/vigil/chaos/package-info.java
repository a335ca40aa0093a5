/** Faults on purpose, and a check of every promise afterwards. */
package care.vigil.chaos;
