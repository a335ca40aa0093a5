#!/usr/bin/env bash
# Starts one JVM. A secret that is named as NAME_FILE is read from that file, so that it stands in no description of the
# container.
set -euo pipefail

for name in VIGIL_DB_PASSWORD TWILIO_AUTH_TOKEN TWILIO_AUTH_TOKEN_SECONDARY TWILIO_API_KEY_SECRET; do
    file="${name}_FILE"
    if [[ -n "${!file:-}" ]]; then
        export "$name=$(<"${!file}")"
        unset "$file"
    fi
done

# shellcheck disable=SC2086 # options are words
exec java ${VIGIL_JVM:-} "$@"
