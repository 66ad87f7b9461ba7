#!/bin/sh
# A copy of the whole cluster while it works, checked before it gets its name. Logs in as `backup`, which may copy and not read.
#   base-backup.sh BACKUPS        NAERVAERN_BACKUP_DATABASE_URL_FILE names the file of the URL
set -eu
umask 077
backups=$1
stamp=$(date -u +%Y%m%dT%H%M%SZ)
half="$backups/.$stamp"
url=$(cat "$NAERVAERN_BACKUP_DATABASE_URL_FILE")

rm -rf "$backups"/.[0-9]*
pg_basebackup --dbname="$url" --no-password --pgdata="$half" --format=tar --wal-method=stream --checkpoint=fast --manifest-checksums=SHA256 --label="$stamp"
# Reads every file back against the server's own list of checksums.
pg_verifybackup --format=tar --no-parse-wal --quiet "$half"
(cd "$half" && sha256sum -- * > ../".$stamp.sums" && mv ../".$stamp.sums" SHA256SUMS)
sync "$half"/* "$half"
mv "$half" "$backups/$stamp"
sync "$backups"
echo "base backup $stamp"
