#!/usr/bin/env bash
# dayjs 1.11.23 with customParseFormat and the locale ja writes 21:30 as 午後9時30分 and reads that back, by the same
# format, as 9:30 in the morning, as a valid date; only the strict mode refuses it. In English pm is read.
# date-fns 4.4.0 and moment 2.31.0 read both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent dayjs@1.11.23 date-fns@4.4.0 moment@2.31.0
cat > look.mjs <<'LOOK'
process.env.TZ = 'Asia/Tokyo';
const { default: dayjs } = await import('dayjs');
const { default: customParseFormat } = await import('dayjs/plugin/customParseFormat.js');
await import('dayjs/locale/ja.js');
const { format, parse } = await import('date-fns');
const { ja } = await import('date-fns/locale');
const { default: moment } = await import('moment');
await import('moment/locale/ja.js');

dayjs.extend(customParseFormat);
const form = 'YYYY年M月D日 Ah時m分';
const written = dayjs('2025-04-09T21:30:00').locale('ja').format(form);
console.log('written', written);
const read = dayjs(written, form, 'ja');
console.log('dayjs', read.isValid(), read.format('HH:mm'), 'strict', dayjs(written, form, 'ja', true).isValid());
console.log('dayjs en', dayjs('2025-04-09 9:30 pm', 'YYYY-MM-DD h:mm a', 'en').format('HH:mm'));
console.log('date-fns', format(parse(written, 'yyyy年M月d日 ah時m分', new Date(0), { locale: ja }), 'HH:mm'));
console.log('moment', moment(written, form, 'ja', true).format('HH:mm'));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
written 2025年4月9日 午後9時30分
dayjs true 09:30 strict false
dayjs en 21:30
date-fns 21:30
moment 21:30
SEEN
echo 'as stated'
