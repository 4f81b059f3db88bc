#!/usr/bin/env bash
# metascraper-date 5.49.24 hands a date that JavaScript does not know to chrono-node's English, which finds a time of
# day in it and no day: a page dated 「2025年4月1日 9:00」 is of today, at nine. The day alone gives no date,
# with points between it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent metascraper@5.49.24 metascraper-date@5.49.24
cat > look.mjs <<'LOOK'
import metascraper from 'metascraper';
import metascraperDate from 'metascraper-date';

const scrape = metascraper([metascraperDate()]);
const today = new Date().toISOString().slice(0, 10);
for (const day of ['2025年4月1日 9:00', '2025年4月1日（火）18:30', '2025年4月1日', '2025.04.01 9:00']) {
  const html = `<p class="date">${day}</p><p>本文</p>`;
  const { date } = await scrape({ url: 'https://www.example.com/a', html });
  console.log(day, '=>', date?.replace(today, 'today') ?? 'no date');
}
LOOK
diff --label expected --label seen -u - <(TZ=UTC node look.mjs) <<'SEEN'
2025年4月1日 9:00 => todayT09:00:00.000Z
2025年4月1日（火）18:30 => todayT18:30:00.000Z
2025年4月1日 => no date
2025.04.01 9:00 => 2025-04-01T09:00:00.000Z
SEEN
echo 'as stated'
