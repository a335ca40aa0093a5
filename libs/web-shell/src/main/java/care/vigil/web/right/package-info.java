/** Which roles may use which address, in which program; an address that says nothing is closed. */
package care.vigil.web.right;
