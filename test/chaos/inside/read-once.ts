import { createHash } from 'node:crypto';
import type { Reader } from '../../../src/io/reader.ts';
import type { Reading } from '../../../src/model.ts';

/** Reads each page once, whatever run asks for it: what is tried here is the rest. */
export function readOnce(reader: Reader): Pick<Reader, 'read'> {
  const readings = new Map<string, Promise<Reading>>();
  return {
    read: (page, options) => {
      const key = JSON.stringify([
        page.url,
        page.status,
        page.completeness,
        createHash('sha1').update(page.body).digest('hex'),
      ]);
      const reading = readings.get(key) ?? reader.read(page, options);
      readings.set(key, reading);
      return reading;
    },
  };
}
