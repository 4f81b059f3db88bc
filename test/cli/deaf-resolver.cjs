// Stands in for a resolver that nobody answers: like the system's, it keeps the process until it gives up, which it
// does not while a test waits.
const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');

dns.lookup = (hostname, options, answer) => {
  setTimeout(
    () => answer(Object.assign(new Error(`getaddrinfo EAI_AGAIN ${hostname}`), { code: 'EAI_AGAIN' })),
    600_000,
  );
};
syncBuiltinESMExports();
