// The sums that stand in the built program: what another build has made goes by them, and is made again.
const { createHash } = require('node:crypto');

// These stand in the bundle for sums that are known when all of it is built: of the whole, and of what reads pages.
exports.BUILD = 'the sum of what was built';
exports.READER = 'the sum of what reads pages';

/**
 * The program's files with the sums in them. That of the whole is one of the reader as well: a post that is remembered
 * was made of pages as that has read them.
 * @param program the texts of the files by their names
 * @param reader texts that say what reads pages
 * @param beside texts of what else the program loads
 */
exports.summed = function summed(program, { reader, beside }) {
  const read = filledIn(program, exports.READER, sumOf(reader));
  return filledIn(read, exports.BUILD, sumOf([sumOf(reader), ...Object.values(read), ...beside]));
};

function filledIn(program, place, sum) {
  return Object.fromEntries(Object.entries(program).map(([file, text]) => [file, text.replaceAll(place, sum)]));
}

function sumOf(texts) {
  return texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('base64url');
}
