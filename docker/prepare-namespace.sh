#!/bin/sh
# Waits until the server really serves, and makes the namespace "default" if there is none; may run any number of times.
set -eu

tries=60
until temporal operator cluster health; do
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ]; then
    echo "The Temporal server at $TEMPORAL_ADDRESS is not healthy after two minutes." >&2
    exit 1
  fi
  sleep 2
done

temporal operator namespace describe --namespace default ||
  temporal operator namespace create --namespace default --retention 72h
