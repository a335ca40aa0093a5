package care.vigil.simulator.calls;

import care.vigil.simulator.handsets.Script;
import java.time.Duration;

/** The owner of a handset, following a script once it rings. */
final class Callee implements Runnable {

    private static final Duration LONG = Duration.ofHours(1);

    private final Call call;
    private final Script script;

    Callee(Call call, Script script) {
        this.call = call;
        this.script = script;
    }

    @Override
    public void run() {
        try {
            act();
        } catch (CallEnded over) {
            // Whatever was still to be done is of no use now.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act() throws InterruptedException {
        switch (script.kind()) {
            case MANUAL, NO_ANSWER, BUSY, FAILED -> {}
            case SILENT -> answer();
            case ANSWERS_AND_PRESSES -> {
                answer();
                press();
            }
            case WRONG_KEY -> {
                answer();
                pressWrong();
            }
            case HANGS_UP -> {
                answer();
                pause(script.pressAfterMs());
                call.hangUp();
            }
            case VOICEMAIL -> {
                answer();
                call.speak("You have reached the mailbox of this number. Leave a message.");
                call.write("note", "(beep)");
            }
            case VOICEMAIL_MENU -> {
                answer();
                call.speak("To leave a message press 1. To send a numeric page press 2.");
                playTones();
            }
            case CALL_SCREENING -> {
                answer();
                call.speak("This person is using call screening. State your name and why.");
            }
        }
    }

    private void answer() throws InterruptedException {
        pause(script.answerAfterMs());
        call.answer();
        boolean _ = call.await(LONG, () -> call.status() == CallStatus.IN_PROGRESS);
    }

    private void press() throws InterruptedException {
        int seen = 0;
        for (String keys : script.digits()) {
            seen = awaitPrompt(seen);
            if (script.afterPrompt() != null) {
                boolean _ = call.await(LONG, () -> wasSaid(script.afterPrompt()));
            }
            pause(script.pressAfterMs());
            call.press(keys);
        }
    }

    private void pressWrong() throws InterruptedException {
        String key = script.digits().isEmpty() ? "7" : script.digits().getFirst();
        int seen = 0;
        while (!call.status().isOver()) {
            seen = awaitPrompt(seen);
            pause(script.pressAfterMs());
            call.press(key);
        }
    }

    /** What mailboxes play to one another, once something asks for keys. */
    private void playTones() throws InterruptedException {
        int _ = awaitPrompt(0);
        pause(script.pressAfterMs());
        call.press("*");
    }

    private int awaitPrompt(int seen) throws InterruptedException {
        boolean _ = call.await(LONG, () -> call.prompts() > seen);
        return call.prompts();
    }

    private boolean wasSaid(String words) {
        return call.transcript().stream()
                .anyMatch(line -> line.who().equals("program") && line.text().contains(words));
    }

    private void pause(long millis) throws InterruptedException {
        boolean _ = call.await(Duration.ofMillis(millis), () -> call.status().isOver());
    }
}
