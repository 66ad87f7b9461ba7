#!/bin/sh
# PostgreSQL's archive_command: copies one finished segment of the write-ahead log away, and says that it did only when the
# copy is on the disk. Never replaces one that is there: two servers that archive into one folder would eat each other's past.
#   archive-wal.sh SEGMENT ARCHIVE NAME
set -eu
umask 077
segment=$1
archive=$2
name=$3

if [ -e "$archive/$name" ]; then
  # The server fell between the copy and hearing of it, and asks again.
  if cmp -s "$segment" "$archive/$name"; then
    sync "$archive/$name" "$archive"
    exit 0
  fi
  echo "archive-wal: $name is there already and is another; does a second server archive here?" >&2
  exit 1
fi

half="$archive/.$name.$$"
trap 'rm -f "$half"' EXIT
cp "$segment" "$half"
sync "$half"
# A link is made whole or not at all, and fails where the name is taken.
ln "$half" "$archive/$name"
sync "$archive"
