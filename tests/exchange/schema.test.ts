// The published description of the pack format: up to date, and saying what the reader checks.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PACK_FORMAT, packJsonSchema } from '../../lib/model/pack-schema';

const FILE = 'assets/public/schema/pangzhu-pack-1.json';
const shipped: Record<string, unknown> = JSON.parse(readFileSync(FILE, 'utf8'));

it('is what `npm run pack -- schema` writes', () => {
  expect(shipped).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
});

it('names its version as the format does', () => {
  const version = PACK_FORMAT.split('/')[1];
  expect(shipped.$id).toBe(`urn:pangzhu:pack:${version}`);
  expect(FILE).toContain(`-${version}.json`);
  expect(JSON.stringify(shipped)).toContain(`"const":"${PACK_FORMAT}"`);
});

it('asks for what every pack has', () => {
  expect(shipped.required).toEqual(['format', 'id', 'title', 'version', 'examples', 'entries', 'amendments']);
});
