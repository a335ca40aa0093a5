/** The loops: what is due is sent, what was missed is found. */
package care.vigil.notification.timer;
