#!/usr/bin/env bash
# moment 2.31.0 knows Japanese eras. Its y is the year of an era, and by it 令和7年4月30日 is read. The first year of
# an era is written 元, and there the same format takes the month for the year: 令和元年5月1日 becomes the first of
# January of Reiwa 5, 2023, and the date says that it is valid. Only the strict mode refuses it, and only yo reads
# it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent moment@2.31.0
cat > look.mjs <<'LOOK'
import moment from 'moment';
import 'moment/locale/ja.js';

moment.locale('ja');
for (const format of ['NNNNy年M月D日', 'NNNNyo年M月D日']) {
  for (const text of ['令和7年4月30日', '令和元年5月1日', '平成元年1月8日']) {
    const [read, strict] = [moment(text, format), moment(text, format, true)];
    console.log(format, text, read.format('YYYY-MM-DD'), read.isValid(), 'strict:', strict.isValid());
  }
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
NNNNy年M月D日 令和7年4月30日 2025-04-30 true strict: true
NNNNy年M月D日 令和元年5月1日 2023-01-01 true strict: false
NNNNy年M月D日 平成元年1月8日 1989-08-01 true strict: false
NNNNyo年M月D日 令和7年4月30日 2025-04-30 true strict: false
NNNNyo年M月D日 令和元年5月1日 2019-05-01 true strict: false
NNNNyo年M月D日 平成元年1月8日 1989-01-08 true strict: false
SEEN
echo 'as stated'
