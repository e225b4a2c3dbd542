#!/bin/sh
# Learn from the five statements in precedents/sources, then draft the example meeting into outputs/.
#
# Gaps in the draft (exit code 1) are what a first draft has; a form that was not written is a failure,
# but for the PDF where Pango is missing.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
example=templates/meetings/senior-officials-meeting.yaml

drafter() { "$python" -m drafter "$@" </dev/null; }

# was FORM of the draft written since this script began?
written() { [ -n "$(find outputs -name "*.$1" -newer "$began")" ]; }

began=$(mktemp)
trap 'rm -f "$began"' EXIT
drafter ingest precedents/sources/*.*
drafter mine
drafter draft "$example" --to docx,pdf,md --out outputs || [ $? = 1 ]

wanted="docx md"
"$python" tools/pango.py && wanted="$wanted pdf"
for form in $wanted; do
    if ! written "$form"; then
        echo "drafter: no $form was written to outputs/" >&2
        exit 1
    fi
done
