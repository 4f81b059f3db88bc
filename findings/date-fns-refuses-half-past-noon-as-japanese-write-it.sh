#!/usr/bin/env bash
# In Japanese the half hour behind noon is 午後0:30 and the first minutes of a day are 午前0:10; 午後12:30 is seldom
# written and can be misread. With h in the format and the Japanese locale, date-fns 4.4.0 and date-and-time 4.5.2
# take only the hours 1 to 12, so that both of the usual forms are invalid dates, while luxon 3.7.2 reads all of
# them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent date-fns@4.4.0 date-and-time@4.5.2 luxon@3.7.2
cat > look.mjs <<'LOOK'
import { isValid, parse } from 'date-fns';
import { ja } from 'date-fns/locale';
import * as dateAndTime from 'date-and-time';
import japanese from 'date-and-time/locales/ja';
import { DateTime } from 'luxon';

const clock = (date) => (isValid(date) ? date.toTimeString().slice(0, 5) : 'invalid');
for (const text of ['午前0:10', '午後0:30', '午前12:10', '午後12:30', '午後9:05']) {
  const dateFns = clock(parse(text, 'aaaah:mm', new Date(2025, 3, 30), { locale: ja }));
  const other = clock(dateAndTime.parse(text, 'Ah:mm', { locale: japanese }));
  const luxon = DateTime.fromFormat(text, 'ah:mm', { locale: 'ja' }).toFormat('HH:mm');
  console.log(text, 'date-fns:', dateFns, 'date-and-time:', other, 'luxon:', luxon);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
午前0:10 date-fns: invalid date-and-time: invalid luxon: 00:10
午後0:30 date-fns: invalid date-and-time: invalid luxon: 12:30
午前12:10 date-fns: 00:10 date-and-time: 00:10 luxon: 00:10
午後12:30 date-fns: 12:30 date-and-time: 12:30 luxon: 12:30
午後9:05 date-fns: 21:05 date-and-time: 21:05 luxon: 21:05
SEEN
echo 'as stated'
