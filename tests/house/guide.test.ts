// The guide's pictures: all there, small, and none that nobody shows.

import { expect, test } from 'vitest';
import { PICTURED, pictureFile } from '../../components/guideParts';
import { listFiles, sizeOf } from './files';

const MOST = 100_000;
const files = listFiles('assets/public/guide');
const shown = PICTURED.flatMap((picture) =>
  (['zh-CN', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((tone) => `assets/public/${pictureFile(picture, language, tone)}`),
  ),
);

test('every picture that the guide shows, and no other', () => {
  expect(files).toEqual(shown.toSorted());
});

test('none is larger than 100 kB', () => {
  expect(files.filter((file) => sizeOf(file) > MOST)).toEqual([]);
});
