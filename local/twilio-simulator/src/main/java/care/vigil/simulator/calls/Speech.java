package care.vigil.simulator.calls;

import care.vigil.simulator.Pace;
import care.vigil.simulator.twiml.Verb;
import java.time.Duration;

/** Says things on a call, at a speaker's pace, and listens for keys. */
final class Speech {

    private static final int FOR_EVER = 20;

    private final int millisPerCharacter;

    Speech(Pace pace) {
        millisPerCharacter = pace.speechMillisPerCharacter();
    }

    /** Says words so many times; 0 is for ever, which ends somewhere. */
    void repeat(Call call, String words, int times) throws InterruptedException {
        for (int i = 0; i < (times == 0 ? FOR_EVER : times); i++) {
            say(call, words);
        }
    }

    void say(Call call, String words) throws InterruptedException {
        pause(call, Duration.ZERO);
        call.write("program", words);
        pause(call, timeFor(words));
    }

    void pause(Call call, Duration length) throws InterruptedException {
        boolean _ = call.await(length, () -> false);
    }

    private Duration timeFor(String words) {
        return Duration.ofMillis((long) words.length() * millisPerCharacter);
    }

    /** The keys pressed during the prompt or in time after it; a key cuts the prompt short. */
    String askForKeys(Call call, Verb.Gather gather) throws InterruptedException {
        for (Verb verb : gather.prompt()) {
            if (call.keys().isEmpty()) {
                prompt(call, verb);
            }
        }
        int seen = -1;
        while (!isComplete(call.keys(), gather) && seen != call.keys().length()) {
            int before = call.keys().length();
            seen = before;
            boolean _ = call.await(gather.timeout(), () -> call.keys().length() > before);
        }
        return cut(call.keys(), gather);
    }

    private void prompt(Call call, Verb verb) throws InterruptedException {
        switch (verb) {
            case Verb.Say say -> {
                for (int i = 0; i < Math.max(1, say.loop()) && call.keys().isEmpty(); i++) {
                    call.write("program", say.text());
                    boolean _ = call.await(timeFor(say.text()), () -> !call.keys().isEmpty());
                }
            }
            case Verb.Play play -> call.write("program", "♪ " + play.url());
            case Verb.Pause pause -> {
                boolean _ = call.await(pause.length(), () -> !call.keys().isEmpty());
            }
            case Verb.Gather _, Verb.Redirect _, Verb.Dial _, Verb.Hangup _, Verb.Reject _ ->
                    call.write("note", "(not allowed in a Gather)");
        }
    }

    private static boolean isComplete(String keys, Verb.Gather gather) {
        return (gather.digits() > 0 && keys.length() >= gather.digits())
                || (!gather.finishOnKey().isEmpty() && keys.contains(gather.finishOnKey()));
    }

    private static String cut(String keys, Verb.Gather gather) {
        int end = gather.finishOnKey().isEmpty() ? -1 : keys.indexOf(gather.finishOnKey());
        String before = end < 0 ? keys : keys.substring(0, end);
        return gather.digits() > 0 && before.length() > gather.digits()
                ? before.substring(0, gather.digits())
                : before;
    }
}
