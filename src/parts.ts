/**
 * Parts of the built program, for what stands outside of it: the demo is made by them, and they are tried as they are
 * installed. Each is loaded when it is asked for.
 */
export const parts = {
  groupStories: async () => (await import('./core/group/group-stories.ts')).groupStories,
  mergeDraft: async () => (await import('./core/merge/merge-draft.ts')).mergeDraft,
  openArchive: async () => (await import('./io/archive/archive.ts')).openArchive,
  openReader: async () => (await import('./io/reader.ts')).openReader,
  parseSource: async () => (await import('./core/sources/parse-source.ts')).parseSource,
} as const;
