#!/bin/sh
# What CI runs on a pull request: check.sh [BASE], from the root of the repository, with premortem in PATH.
#
# comment.md is what to post (comment.sh does). The exit status is that of the difference: a change fails by what it makes worse, from FAIL_ON on where that is set, else as the
# configuration says, not by what was there before; and 2 where something cannot be read.
set -u
base=${1:-origin/main}
# Where the branch left it: what others have done there since is not this change.
base=$(git merge-base "$base" HEAD) || exit 2

premortem diff "$base" --quiet ${FAIL_ON:+--fail-on "$FAIL_ON"} --format markdown --output comment.md
status=$?

# Annotations on the lines of what the change touches, for the reader; they decide nothing but whether it can be read.
premortem lint --quiet --changed-since "$base" --fail-on never --format "${FORMAT:-concise}"
[ $? -lt 2 ] || status=2

exit "$status"
