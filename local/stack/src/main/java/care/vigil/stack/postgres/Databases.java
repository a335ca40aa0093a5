package care.vigil.stack.postgres;

import care.vigil.stack.postgres.PostgresServer.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** One role per database; no role can enter another's. */
final class Databases {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private Databases() {}

    static void ensure(Connection admin, Database database) throws SQLException {
        String role = plain(database.role());
        String name = plain(database.name());
        try (Statement sql = admin.createStatement()) {
            if (!exists(admin, "select 1 from pg_roles where rolname = ?", role)) {
                sql.execute("create role " + role + " login");
            }
            sql.execute("alter role " + role + " password " + quoted(database.password()));
            if (!exists(admin, "select 1 from pg_database where datname = ?", name)) {
                sql.execute("create database " + name + " owner " + role);
            }
            sql.execute("revoke all on database " + name + " from public");
        }
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (PreparedStatement ask = admin.prepareStatement(query)) {
            ask.setString(1, name);
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static String plain(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return name;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
