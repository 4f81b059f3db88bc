// Stands in for the reading child: does what the page's body says.
const { setFlagsFromString } = require('node:v8');
process.on('message', ({ id, page, options }) => {
  const order = Buffer.from(page.body).toString();
  const article = {
    kind: 'article',
    title: `${order} ${options.timeZone} ${process.pid}`,
    summary: '',
    site: '',
    author: '',
    published: null,
    language: null,
    links: [],
    permalink: null,
  };
  if (order !== 'silent hang') process.send({ kind: 'partial', id, partial: { title: `partial of ${order}` } });
  if (order.endsWith('hang')) for (;;);
  const kills = /^killed (\S+) at most (\d+)$/u.exec(order);
  if (kills) {
    const { appendFileSync, readFileSync } = require('node:fs');
    appendFileSync(kills[1], 'x');
    if (readFileSync(kills[1], 'utf8').length <= Number(kills[2])) return process.kill(process.pid, 'SIGKILL');
  }
  if (order === 'exit') return setImmediate(() => process.exit(3));
  if (order === 'memory') {
    setFlagsFromString('--max-old-space-size=40');
    const kept = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, () => kept.length));
  }
  if (order === 'buffers') {
    // A gigabyte at the most, in little more than a second.
    const kept = [];
    for (let count = 0; count < 40; count += 1) {
      kept.push(Buffer.alloc(25_000_000, 1));
      for (const until = performance.now() + 30; performance.now() < until;);
    }
  }
  if (order === 'throw')
    return process.send({ kind: 'failed', id, detail: { en: 'TypeError: no such member', ja: 'TypeError' } });
  if (order === 'twice')
    process.send({
      kind: 'reading',
      id: id - 1,
      reading: { article: { ok: true, value: { ...article, title: 'of another page' } }, explanations: [] },
    });
  process.send({ kind: 'reading', id, reading: { article: { ok: true, value: article }, explanations: [] } });
});
process.on('disconnect', () => process.exit());
process.send({ kind: 'ready' });
