/** Load from outside: signed webhooks on a schedule that waits for nobody. */
package care.vigil.bench.load;
