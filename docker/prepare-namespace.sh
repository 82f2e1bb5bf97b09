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

# By these people find the films that wait for them. A namespace that was just made may take a moment to take them; where it takes
# none, films go without.
tries=15
until temporal operator search-attribute list --namespace default | grep -q StoryreelNeeds; do
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ]; then
    echo 'The namespace "default" does not take search attributes: films cannot be found by what they wait for.' >&2
    break
  fi
  temporal operator search-attribute create --namespace default \
    --name StoryreelNeeds --type Keyword --name StoryreelStage --type Keyword || sleep 2
done
