package care.vigil.chaos.promises;

/** No patient's word or number was found where none belongs. */
final class NothingPrivateElsewhere implements Promise {

    @Override
    public String number() {
        return "P10";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        facts.history().leaks().forEach(leak -> findings.broken(null, leak));
    }
}
