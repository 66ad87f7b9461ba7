#!/bin/sh
# Makes a data folder of a base backup that PostgreSQL, started on it, brings forward to a moment out of the archived log.
#   restore.sh BACKUP ARCHIVE DATA MOMENT [pause|promote]
# MOMENT is a time with its zone, as "2026-11-25 20:04:05+00". What was committed before it is there, and nothing of after.
# With `pause` (unless told otherwise) the server waits there, to be looked at, until `select pg_wal_replay_resume()`.
set -eu
umask 077
backup=$1
archive=$2
data=$3
moment=$4
action=${5:-pause}

refuse() {
  echo "restore: $1" >&2
  exit 1
}
case "$moment" in
  *[!0-9\ :.+-]*) refuse "the moment must be a time with its zone as numbers" ;;
  *[+-][0-9][0-9] | *[+-][0-9][0-9]:[0-9][0-9]) ;;
  *) refuse "the moment must say its zone, as +00" ;;
esac
case "$action" in pause | promote) ;; *) refuse "the last word must be pause or promote" ;; esac
case "$archive" in /*) ;; *) refuse "the archive must be a path from the root" ;; esac
[ -d "$archive" ] || refuse "there is no archive $archive"
if [ -e "$data" ] && [ -n "$(ls -A "$data")" ]; then
  refuse "$data is not empty; nothing is restored over what may be needed"
fi
(cd "$backup" && sha256sum --check --strict --quiet SHA256SUMS) || refuse "the backup is not what was written"

mkdir -p "$data"
chmod 0700 "$data"
tar -xf "$backup/base.tar" -C "$data"
if [ -e "$backup/pg_wal.tar" ]; then
  tar -xf "$backup/pg_wal.tar" -C "$data/pg_wal"
fi
cat >> "$data/postgresql.auto.conf" <<SETTINGS
restore_command = 'cp "$archive/%f" "%p"'
recovery_target_time = '$moment'
recovery_target_action = '$action'
SETTINGS
: > "$data/recovery.signal"
# A server that is killed while it recovers begins again; what it begins from must be on the disk.
sync -f "$data"
