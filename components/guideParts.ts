// What the guide says to whom, in its order; each step has a title and a text in the message files, some a picture
// (assets/public/guide, taken by `npm run store -- --guide`).

export const GUIDE_PARTS = {
  reader: ['marks', 'note', 'panel', 'keys', 'sites', 'wrong', 'review'],
  trainer: [
    'collect',
    'edit',
    'highlight',
    'table',
    'exchange',
    'packs',
    'lesson',
    'project',
    'check',
    'texts',
    'keep',
  ],
} as const;

export type GuideStep = (typeof GUIDE_PARTS)['reader' | 'trainer'][number];

/** Steps that are shown as well. */
export const PICTURED = ['note', 'panel', 'collect', 'exchange', 'lesson', 'check'] as const satisfies GuideStep[];
export type Picture = (typeof PICTURED)[number];

/** A picture’s size as drawn, CSS px. */
export const PICTURE_SIZE: Record<Picture, readonly [width: number, height: number]> = {
  note: [720, 540],
  panel: [360, 520],
  collect: [720, 460],
  exchange: [720, 460],
  lesson: [720, 460],
  check: [720, 460],
};

/** Its file; traditional characters share the pictures of the simplified ones. */
export function pictureFile(picture: Picture, language: 'zh-CN' | 'zh-TW' | 'en', tone: 'light' | 'dark'): string {
  return `guide/${picture}-${language === 'en' ? 'en' : 'zh'}-${tone}.webp`;
}
