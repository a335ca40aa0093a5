/** Cases as people see them: in plain words, without anything about the patient. */
package care.vigil.escalation.board;
