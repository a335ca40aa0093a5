/** Leave to read a patient's data for one case, given by one service and honoured by another. */
package care.vigil.web.grant;
