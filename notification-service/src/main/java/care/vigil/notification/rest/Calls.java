package care.vigil.notification.rest;

import care.vigil.messaging.Database;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.Programs;
import care.vigil.notification.twilio.Addresses;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import care.vigil.notification.wording.PageWords;
import care.vigil.program.ProgramDocument;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is said in calls, as TwiML. Nothing in it is about the patient. */
@Singleton
class Calls {

    private static final int TIMES = 3;
    private static final int SECONDS_FOR_A_KEY = 6;

    private final Database database;
    private final Programs programs;
    private final Pages pages;
    private final Attempts attempts;
    private final Addresses addresses;

    Calls(
            Database database,
            Programs programs,
            Pages pages,
            Attempts attempts,
            Addresses addresses) {
        this.database = database;
        this.programs = programs;
        this.pages = pages;
        this.attempts = attempts;
        this.addresses = addresses;
    }

    /** The question of a page, three times; what it is comes first, for call screening to hear. */
    String page(UUID attemptId) {
        return database.read(handle ->
                pageOf(handle, attemptId)
                        .map(page -> page.open() ? question(handle, page, attemptId) : over(page))
                        .orElseGet(() -> end("This page is over.")));
    }

    /** An answer, then the end of the call. */
    String spoken(Answer answer) {
        return end(AnswerWords.spoken(answer));
    }

    /** What whoever calls a pager number hears. */
    String toPager(String pagerNumber) {
        var program =
                database.read(handle ->
                        programs.all(handle).stream()
                                .filter(p -> p.pagerNumber().equals(pagerNumber))
                                .findFirst());
        return end(program.map(Calls::pagerWords).orElse("This number is for staff on call."));
    }

    private Optional<Page> pageOf(Handle handle, UUID attemptId) {
        return attempts.find(handle, attemptId)
                .map(attempt -> attempt.draft().purpose())
                .flatMap(purpose ->
                        purpose instanceof Purpose.Asking asking
                                ? pages.find(handle, asking.pageId())
                                : Optional.empty());
    }

    private String question(Handle handle, Page page, UUID attemptId) {
        var program = programs.now(handle, page.program()).orElseThrow();
        var words =
                new PageWords(
                        program.shortName(),
                        page.code(),
                        page.reason(),
                        page.receivedAt(),
                        program.timeZone());
        var response = new VoiceResponse.Builder().say(say(words.greeting()));
        for (int time = 0; time < TIMES; time++) {
            response.gather(
                    new Gather.Builder()
                            .numDigits(1)
                            .timeout(SECONDS_FOR_A_KEY)
                            .action(addresses.digits(attemptId))
                            .method(HttpMethod.POST)
                            .say(say(words.instructions()))
                            .build());
        }
        return response.say(say("Not accepted. Paging goes on."))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    private static String over(Page page) {
        return end("Code %s. No action needed.".formatted(page.code().spoken()));
    }

    private static String pagerWords(ProgramDocument program) {
        return AnswerWords.spoken(
                        new Answer.Stranger(
                                program.crisisNumber(),
                                program.emergency().services(),
                                program.emergency().crisisLine()))
                + " If you were paged, reply to the text, or press a key when we call you.";
    }

    private static String end(String words) {
        return new VoiceResponse.Builder()
                .say(say(words))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    private static Say say(String words) {
        return new Say.Builder(words).build();
    }
}
