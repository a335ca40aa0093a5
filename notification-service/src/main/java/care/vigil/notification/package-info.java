/** Pages clinicians, hears their answers, and texts patients what is true. */
package care.vigil.notification;
