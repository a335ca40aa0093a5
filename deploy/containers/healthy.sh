#!/usr/bin/env bash
# healthy.sh PORT PATH: whether the program in this container answers 200 there. The images hold no HTTP client.
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r status <&3
[[ "$status" == "HTTP/1."?" 200 "* ]]
