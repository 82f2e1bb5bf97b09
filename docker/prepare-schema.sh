#!/bin/sh
# Creates Temporal's two databases, or brings them to this release's schema; may run any number of times.
set -eu

sql_tool() {
  database=$1
  shift
  temporal-sql-tool --plugin postgres12 --ep "$SQL_HOST" --port "$SQL_PORT" --user "$SQL_USER" --database "$database" "$@"
}

prepare() {
  sql_tool "$1" create
  sql_tool "$1" setup-schema --version 0.0
  sql_tool "$1" update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$2/versioned"
}

prepare temporal temporal
prepare temporal_visibility visibility
