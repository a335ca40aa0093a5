/**
 * The frame around every page, and who is looking at it. Start reading here.
 *
 * <p>A service that depends on this library gets, without any configuration of its own:
 *
 * <ul>
 *   <li><b>Deny by default.</b> Every address needs a login except {@code /login}, static files,
 *       {@code /q/health}, {@code /q/metrics}, {@code /twilio/*} and {@code /internal/*} (both
 *       checked otherwise). To open one more address, the service says so itself: {@code
 *       quarkus.http.auth.permission.<name>.paths}, {@code .methods} and {@code .policy=permit}.
 *   <li><b>{@link care.vigil.web.right.Right}</b> and {@link care.vigil.web.right.Door} say on each
 *       method who may use its address. A service holds requests against them with a filter that
 *       asks {@link care.vigil.web.right.Rights}; what says nothing is closed to everybody.
 *   <li><b>{@link care.vigil.web.Visitor}</b>, injectable (request scope), also as {@code
 *       inject:visitor} in templates. Deny another program with {@link
 *       care.vigil.web.problem.Refusal#notFound}: it answers 404, as if there were nothing.
 *   <li><b>Problems.</b> Throw {@link care.vigil.web.problem.Refusal}, or let bean validation and
 *       JSON parsing fail: people get a page, programs get {@code application/problem+json}.
 *   <li><b>The frame.</b> A template begins with <code>
 *       {#include shell title="Board" here="board"}</code>, puts its content into <code>
 *       {#body}…{/body}</code> and ends with <code>{/include}</code>. {@code here} names the entry
 *       of the menu that is current; {@code bare=true} leaves the menu away. <code>{#head}</code>
 *       takes more elements for the head (scripts come from files of the service: nothing inline
 *       runs). Page methods may block.
 *   <li><b>Forms.</b> Each {@code <form method="post">} contains <code>{#csrf /}</code>; htmx
 *       requests carry the token by themselves.
 *   <li><b>Times.</b> <code>{#at instant zone /}</code> writes a time that people and machines
 *       read, with its zone.
 *   <li><b>{@link care.vigil.web.grant.ReadGrants}</b> signs and checks the short leave to read a
 *       patient's data for one case.
 *   <li><b>htmx 2 and its stream extension</b>, loaded by the frame.
 * </ul>
 *
 * <p>Tests sign in with {@link care.vigil.web.testing.Sessions}, and hold the table of rights
 * against every {@link care.vigil.web.testing.Address} that is served.
 */
package care.vigil.web;
