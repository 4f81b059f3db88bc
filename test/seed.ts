import fc from 'fast-check';

// With ROUNDUP_TEST_SEED every law tries the same cases again.
fc.configureGlobal({ seed: Number(process.env['ROUNDUP_TEST_SEED']) });
