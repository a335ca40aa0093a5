package care.vigil.intake.support;

import care.vigil.testing.RealParts;
import java.sql.SQLException;

/** The service's database, looked at from outside. */
public final class Rows {

    private Rows() {}

    /** The one number that a query finds. */
    public static long count(String sql, Object... values) {
        return ((Number) one(sql, values)).longValue();
    }

    /** The one value that a query finds; null when there is no row. */
    public static Object one(String sql, Object... values) {
        try (var connection = RealParts.open().connect("intake");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows, as time or a mishap would. */
    public static void change(String sql, Object... values) {
        try (var connection = RealParts.open().connect("intake");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
