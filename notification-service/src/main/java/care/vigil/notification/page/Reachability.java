package care.vigil.notification.page;

import care.vigil.notification.page.CarrierCode.Meaning;
import care.vigil.notification.page.PageSoFar.Sms;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The ways that are left to reach a clinician for one page.
 *
 * @param attempts those of the page so far, newest first
 */
public record Reachability(Clinician clinician, List<Attempt> attempts) {

    /** The first number that may be tried in this way and that the carrier has not refused. */
    public Optional<Telephone> next(Channel channel) {
        return clinician.telephones().stream()
                .filter(telephone -> clinician.active() && telephone.takes(channel))
                .filter(telephone -> !isLost(telephone, channel))
                .findFirst();
    }

    /** What the page has come to, as the failure table asks it. */
    public PageSoFar soFar(int callsEnded, Instant now) {
        var telephones = clinician.telephones();
        return new PageSoFar(
                telephones.size(),
                (int) telephones.stream().filter(phone -> phone.number() != null).count(),
                (int)
                        Arrays.stream(Channel.values())
                                .filter(channel -> next(channel).isPresent())
                                .count(),
                callsEnded,
                sms(),
                smsAge(now));
    }

    private boolean isLost(Telephone telephone, Channel channel) {
        return attempts.stream()
                .filter(attempt -> attempt.draft().channel() == channel)
                .filter(attempt ->
                        attempt.draft().purpose() instanceof Purpose.Asking asking
                                && asking.phoneId().equals(telephone.phoneId()))
                .anyMatch(Reachability::saysLost);
    }

    private static boolean saysLost(Attempt attempt) {
        boolean failedLater =
                attempt.carrierStatus() != null && attempt.carrierStatus().isSmsFailure();
        return attempt.state() == Attempt.State.REFUSED
                || (failedLater
                        && CarrierCode.meaning(attempt.carrierCode()) == Meaning.CHANNEL_LOST);
    }

    private Sms sms() {
        return attempts.stream()
                .filter(attempt -> attempt.draft().channel() == Channel.SMS)
                .filter(attempt -> attempt.state() != Attempt.State.DROPPED)
                .findFirst()
                .map(Reachability::sms)
                .orElse(Sms.NONE);
    }

    private static Sms sms(Attempt attempt) {
        return switch (attempt.state()) {
            case REFUSED -> Sms.FAILED;
            case TROUBLED, UNKNOWN, LOST -> Sms.TROUBLED;
            case READY, CLAIMED, DROPPED -> Sms.ON_ITS_WAY;
            case ACCEPTED -> delivery(attempt);
        };
    }

    private static Sms delivery(Attempt attempt) {
        if (attempt.carrierStatus() == null || !attempt.carrierStatus().isSmsFailure()) {
            return Sms.ON_ITS_WAY;
        }
        return CarrierCode.meaning(attempt.carrierCode()) == Meaning.CARRIER_TROUBLE
                ? Sms.TROUBLED
                : Sms.FAILED;
    }

    private Duration smsAge(Instant now) {
        return attempts.stream()
                .filter(attempt -> attempt.draft().channel() == Channel.SMS)
                .map(Attempt::claimedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(first -> Duration.between(first, now))
                .orElse(Duration.ZERO);
    }
}
