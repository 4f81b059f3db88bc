import given from '@vitest/coverage-v8';

/**
 * vitest's own provider of coverage under this file's name: its workers look for it beside vitest, and it is installed
 * here.
 */
export default {
  ...given,
  getProvider: async () => {
    const provider = await given.getProvider();
    const resolveOptions = provider.resolveOptions.bind(provider);
    provider.resolveOptions = () => ({
      ...resolveOptions(),
      provider: 'custom',
      customProviderModule: new URL(import.meta.url).pathname,
    });
    return provider;
  },
};
