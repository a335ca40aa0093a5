/** What a call says and asks, step by step. */
package care.vigil.notification.call;
