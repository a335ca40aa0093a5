package care.vigil.intake.store;

import care.vigil.events.EventJson;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.program.ProgramDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The newest snapshot of each program. */
@ApplicationScoped
public class ProgramCopies {

    /** The program that is texted or called at this number; its pager number counts too. */
    public Optional<ProgramCopy> ofNumber(Handle tx, String number) {
        return tx.createQuery(
                        """
                        select program, revision, languages, danger_words, danger_text
                        from program_copy where crisis_number = :number or pager_number = :number
                        order by crisis_number = :number desc, as_of desc limit 1\
                        """)
                .bind("number", number)
                .map(ConstructorMapper.of(ProgramCopy.class))
                .findOne();
    }

    /** Whether patients of a program text this number now. */
    public boolean hasCrisisNumber(Handle tx, String number) {
        return tx.createQuery(
                        "select exists (select from program_copy where crisis_number = :number)")
                .bind("number", number)
                .mapTo(Boolean.class)
                .one();
    }

    /** The program of this slug. */
    public Optional<ProgramCopy> ofSlug(Handle tx, String program) {
        return tx.createQuery(
                        "select program, revision, languages, danger_words, danger_text from"
                                + " program_copy where program = :program")
                .bind("program", program)
                .map(ConstructorMapper.of(ProgramCopy.class))
                .findOne();
    }

    /** Everything that a program says about itself. */
    public Optional<ProgramDocument> document(Handle tx, String program) {
        return tx.createQuery("select document from program_copy where program = :program")
                .bind("program", program)
                .mapTo(String.class)
                .findOne()
                .map(ProgramCopies::read);
    }

    /** True once any snapshot has arrived. */
    public boolean any(Handle tx) {
        return tx.createQuery("select exists (select from program_copy)")
                .mapTo(Boolean.class)
                .one();
    }

    /** Takes a snapshot; false when it is older than what is here, which then stays. */
    public boolean keep(Handle tx, ProgramPublished published) {
        var document = published.document();
        return tx.createUpdate(
                                """
                                insert into program_copy (program, revision, as_of, crisis_number,
                                    pager_number, languages, document, danger_words, danger_text)
                                values (:program, :revision, :asOf, :crisisNumber,
                                    :pagerNumber, :languages, cast(:document as jsonb),
                                    :dangerWords, :dangerText)
                                on conflict (program) do update set
                                    revision = excluded.revision, as_of = excluded.as_of,
                                    crisis_number = excluded.crisis_number,
                                    pager_number = excluded.pager_number,
                                    languages = excluded.languages, document = excluded.document,
                                    danger_words = excluded.danger_words,
                                    danger_text = excluded.danger_text
                                where (program_copy.revision, program_copy.as_of)
                                    < (excluded.revision, excluded.as_of)\
                                """)
                        .bind("program", published.program())
                        .bind("revision", published.revision())
                        .bind("asOf", published.asOf())
                        .bind("crisisNumber", document.crisisNumber())
                        .bind("pagerNumber", document.pagerNumber())
                        .bindArray("languages", String.class, document.languages())
                        .bind("document", write(document))
                        .bindArray("dangerWords", String.class, dangerWords(document))
                        .bind("dangerText", hasDangerText(document))
                        .execute()
                == 1;
    }

    private static List<String> dangerWords(ProgramDocument document) {
        return Optional.ofNullable(document.dangerWords()).orElse(Map.of()).values().stream()
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean hasDangerText(ProgramDocument document) {
        return document.texts() != null && document.texts().get(PatientTextTemplate.DANGER) != null;
    }

    private static String write(ProgramDocument document) {
        try {
            return EventJson.MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A program that cannot be written", impossible);
        }
    }

    private static ProgramDocument read(String json) {
        try {
            return EventJson.MAPPER.readValue(json, ProgramDocument.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored program that cannot be read", damaged);
        }
    }
}
