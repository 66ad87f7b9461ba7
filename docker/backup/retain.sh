#!/bin/sh
# Forgets base backups older than DAYS, but never the newest that is left, and of the archived log what none of the kept
# ones needs. Retention of the data themselves is the product's; a backup outlives it by this many days.
#   retain.sh BACKUPS ARCHIVE DAYS
set -eu
backups=$1
archive=$2
days=$3
oldest=$(date -u -d "$days days ago" +%Y%m%dT%H%M%SZ)

kept=
newest=$(ls "$backups" | grep -E '^[0-9]{8}T[0-9]{6}Z$' | sort | tail -n 1)
[ -n "$newest" ] || { echo "retain: there is no backup; nothing is forgotten" >&2; exit 1; }
for name in $(ls "$backups" | grep -E '^[0-9]{8}T[0-9]{6}Z$' | sort); do
  if [ "$name" \< "$oldest" ] && [ "$name" != "$newest" ]; then
    rm -rf "${backups:?}/$name"
  elif [ -z "$kept" ]; then
    kept=$name
  fi
done
# The first segment that the oldest kept backup starts from stands in its own label.
first=$(tar -xOf "$backups/$kept/base.tar" backup_label | sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]\{24\}\))$/\1/p')
[ -n "$first" ] || { echo "retain: the label of $kept cannot be read; no log is forgotten" >&2; exit 1; }
for segment in "$archive"/*; do
  name=$(basename "$segment")
  # By position and not by timeline; history files are small and stay.
  if echo "$name" | grep -Eq '^[0-9A-F]{24}(\..*\.backup)?$' && [ "$(echo "$name" | cut -c 9-24)" \< "$(echo "$first" | cut -c 9-24)" ]; then
    rm -f "$segment"
  fi
done
