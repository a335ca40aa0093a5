/** Who is on call: one pure function for paging, screens, exports and API. */
package care.vigil.timetable;
