#!/usr/bin/env bash
# node-ical 0.26.1: a calendar that defines its time zone itself (VTIMEZONE with an offset, as the format asks
# for) and calls it JST cannot be read at all: the name is looked up as one of the system's and throws. The same
# definition under another name, one of Outlook's Japanese ones even, gives the right time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent node-ical@0.26.1
cat > look.mjs <<'LOOK'
import ical from 'node-ical';

const calendar = (zone) =>
  [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//a//b//JA',
    'BEGIN:VTIMEZONE', `TZID:${zone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900',
    'TZNAME:JST', 'END:STANDARD', 'END:VTIMEZONE',
    'BEGIN:VEVENT', 'UID:1@a.example', `DTSTART;TZID="${zone}":20250430T090000`, 'SUMMARY:x',
    'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n');
for (const zone of ['Asia/Tokyo', '(UTC+09:00) 大阪、札幌、東京', 'JST']) {
  try {
    const event = Object.values(ical.parseICS(calendar(zone))).find(({ type }) => type === 'VEVENT');
    console.log(zone, event.start.toISOString());
  } catch (error) {
    console.log(zone, error.message);
  }
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
Asia/Tokyo 2025-04-30T00:00:00.000Z
(UTC+09:00) 大阪、札幌、東京 2025-04-30T00:00:00.000Z
JST Forbidden ICU TimeZone
SEEN
echo 'as stated'
