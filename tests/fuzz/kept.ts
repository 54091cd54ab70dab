// What is kept outside the database, read back whatever stands there: settings and the copy of the revision.
import fc from 'fast-check';
import { DEFAULT_SETTINGS, readCopy, readSettings, writeKnown } from '../../lib/settings';
import { must, type Room, room } from './room';
import { wrong } from './shapes';
import { kept } from './storage';

const SOUND = {
  settings: {
    ...DEFAULT_SETTINGS,
    off: ['a.people.cn'],
    hidden: { '*': ['entry law/x'], 'a.cn': [] },
    known: [{ key: 'law/x', name: '某法' }],
  },
  'knowledge-copy': { revision: 3, own: 2 },
};

export const memory: Room = room<string>('kept settings', 10, () => ({
  cases: wrong(fc.constant(SOUND)).map((value) => JSON.stringify(value) ?? 'null'),
  async check(json) {
    const value: unknown = JSON.parse(json);
    kept.clear();
    for (const [key, one] of Object.entries(value ?? {})) kept.set(key, one);
    const settings = await readSettings();
    must(JSON.stringify(Object.keys(settings)) === JSON.stringify(Object.keys(DEFAULT_SETTINGS)), 'other fields');
    must(Number.isFinite(settings.delay) && [15, 18, 21].includes(settings.textSize), 'a number out of bounds');
    for (const keys of Object.values(settings.hidden)) for (const key of keys) must(typeof key === 'string', 'no key');
    const copy = await readCopy();
    must(copy === null || (Number.isFinite(copy.revision) && Number.isFinite(copy.own)), 'a copy that does not count');
    const { known } = await writeKnown({ key: 'law/new', name: '新法' }, true);
    must(known.at(-1)?.key === 'law/new', 'a name that is not kept');
  },
}));
