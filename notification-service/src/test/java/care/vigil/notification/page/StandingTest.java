package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.OwnerNews;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageSubject;
import care.vigil.events.StandDownReason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final UUID MARA = new UUID(0, 1);
    private static final UUID THEO = new UUID(0, 2);

    @Test
    void eachSubjectIsStoodDownForItself() {
        var acknowledged = after(Standing.NEW, 3, StandDownReason.ACKNOWLEDGED, MARA);
        assertThat(acknowledged.isStoodDown(PageSubject.CASE, 3)).isTrue();
        assertThat(acknowledged.isStoodDown(PageSubject.CASE, 4)).isFalse();
        assertThat(acknowledged.isStoodDown(PageSubject.EMERGENCY_TASK, 2)).isFalse();

        var claimed = after(Standing.NEW, 3, StandDownReason.TASK_CLAIMED, THEO);
        assertThat(claimed.isStoodDown(PageSubject.EMERGENCY_TASK, 3)).isTrue();
        assertThat(claimed.isStoodDown(PageSubject.CASE, 1)).isFalse();

        var closed = after(acknowledged, 5, StandDownReason.CLOSED, null);
        assertThat(closed.isStoodDown(PageSubject.CASE, 5)).isTrue();
        assertThat(closed.isStoodDown(PageSubject.EMERGENCY_TASK, 5)).isTrue();
    }

    @Test
    void aMessageThatWasReadEndsNothingButThePagesAboutIt() {
        var read = after(Standing.NEW, 3, StandDownReason.MESSAGE_READ, MARA);
        assertThat(read.isStoodDown(PageSubject.MESSAGE, 3)).isTrue();
        assertThat(read.isStoodDown(PageSubject.MESSAGE, 4)).isFalse();
        assertThat(read.isStoodDown(PageSubject.CASE, 1)).isFalse();
        assertThat(read.isNews(standDown(3, StandDownReason.MESSAGE_READ, MARA))).isFalse();
        assertThat(read.isNews(standDown(2, StandDownReason.ACKNOWLEDGED, MARA))).isTrue();
    }

    @Test
    void whoTakesTheCaseTakesItsUnreadMessageToo() {
        var acknowledged = after(Standing.NEW, 3, StandDownReason.ACKNOWLEDGED, MARA);
        assertThat(acknowledged.isStoodDown(PageSubject.MESSAGE, 3)).isTrue();
        assertThat(acknowledged.isNews(standDown(3, StandDownReason.MESSAGE_READ, MARA))).isFalse();
    }

    @Test
    void aMessageFromBeforeThereWereSubjectsEndsEverything() {
        var old =
                new PagesStoodDown(
                        new UUID(1, 1),
                        Instant.EPOCH,
                        new UUID(2, 2),
                        3,
                        "harbor",
                        StandDownReason.ACKNOWLEDGED,
                        MARA,
                        null);
        assertThat(Standing.NEW.after(old).isStoodDown(PageSubject.EMERGENCY_TASK, 3)).isTrue();
    }

    @Test
    void whoClaimsTheTaskDoesNotGetTheCase() {
        var known = after(Standing.NEW, 3, StandDownReason.ACKNOWLEDGED, MARA);
        var claimed = after(known, 4, StandDownReason.TASK_CLAIMED, THEO);
        assertThat(claimed.ownerId()).isEqualTo(MARA);
        assertThat(claimed.taskOwnerId()).isEqualTo(THEO);
    }

    @Test
    void anOlderWordAboutTheOwnerChangesNothing() {
        var known = after(Standing.NEW, 7, StandDownReason.ACKNOWLEDGED, MARA);
        assertThat(known.isNews(standDown(5, StandDownReason.ACKNOWLEDGED, THEO))).isFalse();
        assertThat(after(known, 5, StandDownReason.ACKNOWLEDGED, THEO).ownerId()).isEqualTo(MARA);
    }

    @Test
    void reachedIsForgottenWithTheOwner() {
        var reached = after(Standing.NEW, 3, StandDownReason.ACKNOWLEDGED, MARA).reachedByOwner();
        assertThat(after(reached, 5, StandDownReason.MESSAGE_READ, MARA).reached()).isTrue();
        assertThat(reached.ownedBy(THEO).reached()).isFalse();
    }

    @Test
    void newsAreTrueUntilALaterWordSaysOtherwise() {
        var owned = after(Standing.NEW, 3, StandDownReason.ACKNOWLEDGED, MARA);
        for (var news : OwnerNews.values()) {
            assertThat(owned.isStillTrue(news, MARA, 4)).as(news.name()).isTrue();
        }
        var passed = after(owned, 6, StandDownReason.ACKNOWLEDGED, THEO);
        assertThat(passed.isStillTrue(OwnerNews.CONTACT_DUE, MARA, 4)).isFalse();
        assertThat(passed.isStillTrue(OwnerNews.NEW_MESSAGE, MARA, 4)).isFalse();
        assertThat(passed.isStillTrue(OwnerNews.SHIFT_ENDS, MARA, 4)).isFalse();
        assertThat(passed.isStillTrue(OwnerNews.TAKEN_OVER, MARA, 6)).isTrue();
        assertThat(
                        after(owned, 5, StandDownReason.MESSAGE_READ, MARA)
                                .isStillTrue(OwnerNews.NEW_MESSAGE, MARA, 4))
                .isFalse();
        assertThat(owned.reachedByOwner().isStillTrue(OwnerNews.CONTACT_DUE, MARA, 4)).isFalse();
        assertThat(
                        after(owned, 5, StandDownReason.CLOSED, null)
                                .isStillTrue(OwnerNews.CONTACT_DUE, MARA, 4))
                .isFalse();
    }

    @Test
    void aClinicianIsJoinedWithThePatientWhileNobodyElseHasTheCase() {
        assertThat(Standing.NEW.mayCall(MARA)).isTrue();
        var owned = after(Standing.NEW, 3, StandDownReason.ACKNOWLEDGED, MARA);
        assertThat(owned.mayCall(MARA)).isTrue();
        assertThat(owned.mayCall(THEO)).isFalse();
        assertThat(after(owned, 5, StandDownReason.CLOSED, MARA).mayCall(MARA)).isFalse();
    }

    private static Standing after(
            Standing known, long version, StandDownReason reason, UUID owner) {
        return known.after(standDown(version, reason, owner));
    }

    private static PagesStoodDown standDown(long version, StandDownReason reason, UUID owner) {
        var subject =
                switch (reason) {
                    case ACKNOWLEDGED -> PageSubject.CASE;
                    case MESSAGE_READ -> PageSubject.MESSAGE;
                    case TASK_CLAIMED, TASK_SETTLED -> PageSubject.EMERGENCY_TASK;
                    case CLOSED -> PageSubject.EVERYTHING;
                };
        return new PagesStoodDown(
                new UUID(1, version),
                Instant.EPOCH,
                new UUID(2, 2),
                version,
                "harbor",
                reason,
                owner,
                subject);
    }
}
