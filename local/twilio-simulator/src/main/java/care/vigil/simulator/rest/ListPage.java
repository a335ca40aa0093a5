package care.vigil.simulator.rest;

import care.vigil.simulator.http.Parameters;
import care.vigil.simulator.http.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a list, newest first, with the links to the others. */
final class ListPage {

    private static final int USUAL_SIZE = 50;
    private static final long MOST = 1000;

    private ListPage() {}

    /**
     * Cuts a page out of all entries; the token of the next page names the last entry of this one,
     * so that new entries do not shift it.
     */
    static <T> Map<String, Object> of(
            Request request,
            String name,
            List<T> all,
            Function<T, String> sid,
            Function<T, Map<String, Object>> json) {
        Parameters query = request.query();
        int size = (int) Math.clamp(query.number("PageSize", USUAL_SIZE), 1L, MOST);
        int page = (int) Math.max(0, query.number("Page", 0));
        String token = query.filled("PageToken").orElse("");
        int start = token.startsWith("PA") ? after(all, sid, token.substring(2)) : page * size;
        int from = Math.min(start, all.size());
        int to = Math.min(from + size, all.size());
        List<T> shown = all.subList(from, to);

        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("first_page_uri", link(request, size, 0, null));
        answer.put("end", Math.max(0, to - 1));
        answer.put("previous_page_uri", page == 0 ? null : link(request, size, page - 1, null));
        answer.put(name, shown.stream().map(json).toList());
        answer.put("uri", request.target());
        answer.put("page_size", size);
        answer.put("start", from);
        answer.put(
                "next_page_uri",
                to < all.size()
                        ? link(request, size, page + 1, "PA" + sid.apply(shown.getLast()))
                        : null);
        answer.put("page", page);
        return answer;
    }

    private static <T> int after(List<T> all, Function<T, String> sid, String last) {
        for (int i = 0; i < all.size(); i++) {
            if (sid.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return all.size();
    }

    private static String link(Request request, int size, int page, String token) {
        Parameters query =
                request.query()
                        .set("PageSize", String.valueOf(size))
                        .set("Page", String.valueOf(page))
                        .set("PageToken", token);
        return request.path() + "?" + query.encode();
    }
}
