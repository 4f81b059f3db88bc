/** Of the reader: what it remembers is forgotten when this changes. Raise it with every change that reads some page differently. */
export const READER_VERSION = '2';
