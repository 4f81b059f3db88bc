import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../../../src/core/read/kinds/sniff.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('sniff', () => {
  it('says the same of a file whatever the Content-Type says', () => {
    const files = [
      '%PDF-1.7\n',
      '\x89PNG\r\n\x1a\n\0\0',
      '\xff\xd8\xff\xe0\0\x10JFIF',
      'PK\x03\x04\x14\0word/document.xml',
      '\x1f\x8b\x08\0',
      '<!DOCTYPE html><title>x</title>',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.constantFrom('text/html', 'text/plain', 'application/octet-stream', '', 'image/png', 'nonsense'),
        (file, type) => {
          expect(sniff(bytes(file), type)).toEqual(sniff(bytes(file), ''));
        },
      ),
    );
  });

  it('never throws, and never takes binary data for a page', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.string(), (data, type) => {
        const content = sniff(data, type);
        const page = /^(?:[\0\s]|\xef\xbb\xbf)*[\xff\xfe<]/u.test(
          Buffer.from(data.subarray(0, 1024)).toString('latin1'),
        );
        if (data.subarray(0, 1024).includes(0) && !page)
          expect(['other', 'image', 'pdf', 'nothing']).toContain(content.is);
      }),
    );
  });

  it.each([
    ['', 'text/html', 'nothing'],
    [' \n\t ', 'text/html', 'nothing'],
    ['\n\n<html>', 'text/plain', 'html'],
    ['\xef\xbb\xbf<!doctype html>', '', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'application/xhtml+xml', 'html'],
    ['<!-- made by hand --><html>', 'text/plain', 'html'],
    ['\xff\xfe<\0h\0t\0m\0l\0>\0', 'text/html', 'html'],
    ['\n\0<\0h\0t\0m\0l\0>\0', 'text/html', 'html'],
    ['<html><title>a zero byte in\0side</title>', 'text/html', 'html'],
    ['no page\0 <html>', 'text/html', 'other'],
    [`${'<!-- made by hand -->'.repeat(40)}<html>`, 'text/plain', 'html'],
    [`${'<!-- made by hand -->'.repeat(40)}no tag`, 'text/plain', 'text'],
    ['<html><title>What %PDF-1.7 means</title>', 'text/html', 'html'],
    ['A file begins with %PDF-1.7', 'text/plain', 'text'],
    ['\n%PDF-1.7', 'text/plain', 'pdf'],
    ['plain words', 'text/plain', 'text'],
    ['plain words', '', 'text'],
    ['plain words', 'text/html', 'html'],
    ['BMW has said', 'text/plain', 'text'],
    ['MZ is a label', 'text/plain', 'text'],
    ['[1] A footnote', 'text/plain', 'text'],
    ['{"a": 1}', 'text/plain', 'other'],
    ['# Heading\n\n<b>bold</b>', 'text/markdown', 'text'],
    ['Words with a <b>tag</b>', '', 'html'],
    ['garbage before %PDF-1.4', 'application/pdf', 'pdf'],
    ['<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', 'text/html', 'other'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'text/html', 'image'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'text/html', 'image'],
    ['\0\0\0\x20ftypavif', 'application/octet-stream', 'image'],
    ['\0\0\0\x20ftypisom', 'application/octet-stream', 'other'],
  ])('takes %j served as %j for %s', (start, type, is) => {
    expect(sniff(bytes(start), type).is).toBe(is);
  });
});
