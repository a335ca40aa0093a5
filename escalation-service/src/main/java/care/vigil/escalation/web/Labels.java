package care.vigil.escalation.web;

import care.vigil.escalation.hands.Note.About;
import care.vigil.escalation.machine.Answered;
import care.vigil.escalation.machine.Circumstances.Company;
import care.vigil.escalation.machine.Circumstances.Disclosed;
import care.vigil.escalation.machine.Circumstances.LocationFrom;
import care.vigil.escalation.machine.Disposition;
import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.escalation.machine.EmergencyTask.Result;
import care.vigil.web.grant.ReadGrant;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the choices of forms are called. */
@TemplateExtension
final class Labels {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Labels() {}

    static String label(Disposition how) {
        return switch (how) {
            case SAFE_WITH_PLAN -> "Safe, with a plan";
            case HANDED_TO_OTHER_CARE -> "Handed to other care";
            case EMERGENCY_SERVICES -> "With emergency services";
            case NO_CRISIS -> "No crisis: a test, a wrong number";
        };
    }

    static String label(Answered by) {
        return switch (by) {
            case PATIENT -> "The patient: contact is made";
            case SOMEBODY_ELSE -> "Somebody else";
            case MACHINE -> "A machine";
            case NOBODY -> "Nobody";
        };
    }

    static String label(Called called) {
        return switch (called) {
            case DISPATCH_LINE -> "The local dispatch line";
            case EMERGENCY_CONTACT -> "An emergency contact of the patient";
            case NOBODY -> "Nobody";
        };
    }

    static String label(Result result) {
        return switch (result) {
            case CALLING -> "Somebody is on the telephone now";
            case DISPATCHED_WAITING -> "Help is dispatched; waiting to hear that it has arrived";
            case SERVICES_ON_THEIR_WAY -> "Emergency services are on their way";
            case WITH_SERVICES -> "The patient is with emergency services";
            case REACHED_AND_SAFE -> "The patient was reached and is safe";
            case WITH_SOMEBODY_CLOSE -> "The patient is with somebody close to them";
            case NOT_LOCATED -> "The patient could not be located";
            case NOT_NEEDED -> "It was not needed";
        };
    }

    static String label(Disclosed what) {
        return switch (what) {
            case NAME -> "The name";
            case LOCATION -> "The location";
            case TELEPHONE_NUMBER -> "The telephone number";
            case DANGER -> "That, and how, the patient is in danger";
            case HEALTH -> "Health or treatment";
            case CONTACTS -> "Whom else to call for them";
        };
    }

    static String label(LocationFrom source) {
        return switch (source) {
            case FILE -> "The program's file";
            case PATIENT -> "The patient, now";
            case CONTACT -> "Somebody close to the patient";
            case SERVICES -> "The emergency services found it";
            case NOT_KNOWN -> "Nobody knew it";
        };
    }

    static String label(Company who) {
        return switch (who) {
            case CLINICIAN -> "A clinician, on the telephone";
            case SOMEBODY_CLOSE -> "Somebody close to them";
            case SERVICES -> "The emergency services";
            case NOBODY -> "Nobody";
            case NOT_KNOWN -> "Not known";
        };
    }

    static String label(About about) {
        return switch (about) {
            case CLOSE -> "on closing";
            case EMERGENCY_TASK -> "on the emergency task";
            case WORDS_OPENED -> "on opening the patient's words";
        };
    }

    static String why(ReadGrant.Reason reason) {
        return switch (reason) {
            case OWNER -> "You have this case.";
            case PAGED -> "You were paged for this case.";
            case SUPERVISOR -> "You supervise the program: you read as a supervisor.";
            case FOLLOW_UP ->
                    "You follow up: it opens for as long as you have something to do here.";
            case EMERGENCY_TASK -> "You have the emergency task: you see where help must go.";
        };
    }

    /** The hour of the day there, such as {@code 03:12}. */
    static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }
}
