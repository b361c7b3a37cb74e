#!/bin/sh
# Posts the comment on a pull request or renews it: comment.sh NUMBER FILE, with gh, GH_TOKEN and GITHUB_REPOSITORY as GitHub's runners have them.
#
# The comment is known by the mark in its first line and by a bot as its author: no other comment is overwritten. The token of a pull request from a fork may only read
# (docs.github.com, "Events that trigger workflows"): the text goes to the summary of the job then, and nothing fails.
set -u
number=$1 file=$2
mark=$(head -n 1 "$file") || exit 2
case $mark in '<!-- premortem -->' | '<!-- premortem diff -->') ;; *) echo "$file is no comment of premortem" >&2; exit 2 ;; esac

post() {
  comments=repos/$GITHUB_REPOSITORY/issues/$number/comments
  id=$(gh api --paginate "$comments" --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id") || return 1
  id=$(printf '%s\n' "$id" | head -n 1)
  if [ -n "$id" ]; then gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$file"
  else gh api --silent --method POST "$comments" --field "body=@$file"
  fi
}
post && exit 0
echo "the comment could not be posted (a pull request from a fork?): it stands in the summary of the job" >&2
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$file" >> "$GITHUB_STEP_SUMMARY"
