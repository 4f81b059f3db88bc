// Standard output as a pipe that is not waited for, and nearly full: it takes a part, refuses once, and takes the rest.
const fs = require('node:fs');

const { writeSync, writeFileSync } = fs;
const refusal = () => Object.assign(new Error('EAGAIN: resource temporarily unavailable, write'), { code: 'EAGAIN' });
let calls = 0;
fs.writeSync = (descriptor, bytes, from) => {
  if (descriptor !== 1) return writeSync(descriptor, bytes, from);
  calls += 1;
  if (calls === 2) throw refusal();
  return calls === 1 ? writeSync(descriptor, bytes, from, 100) : writeSync(descriptor, bytes, from);
};
fs.writeFileSync = (file, bytes) => {
  if (file !== 1) return writeFileSync(file, bytes);
  writeSync(1, bytes, 0, 100);
  throw refusal();
};
