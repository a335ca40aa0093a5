package care.vigil.events;

import java.util.List;

/** Every topic there is. Nothing creates a topic by accident: the broker refuses unknown names. */
public final class Topics {

    public static final String CRISIS_REQUESTS = "crisis-requests";
    public static final String PATIENT_TEXTS = "patient-texts";
    public static final String PAGES = "pages";
    public static final String PAGE_OUTCOMES = "page-outcomes";
    public static final String ACKNOWLEDGEMENTS = "acknowledgements";
    public static final String ESCALATIONS = "escalations";
    public static final String PROGRAMS = "programs";
    public static final String ROSTERS = "rosters";
    public static final String CLINICIANS = "clinicians";
    public static final String NOTICES = "notices";
    public static final String PHONE_EVENTS = "phone-events";

    private static final int PARTITIONS = 12;

    /** In the order in which a crisis meets them. */
    public static final List<Topic> ALL =
            List.of(
                    events(CRISIS_REQUESTS),
                    events(PATIENT_TEXTS),
                    events(PAGES),
                    events(PAGE_OUTCOMES),
                    events(ACKNOWLEDGEMENTS),
                    events(ESCALATIONS),
                    snapshots(PROGRAMS),
                    snapshots(ROSTERS),
                    snapshots(CLINICIANS),
                    events(NOTICES),
                    events(PHONE_EVENTS));

    private Topics() {}

    private static Topic events(String name) {
        return new Topic(name, PARTITIONS, false);
    }

    private static Topic snapshots(String name) {
        return new Topic(name, PARTITIONS, true);
    }
}
