// The administrator's template: every key that may be preset, what it takes, and an example as each browser wants it written.
// A test holds it to the schema.

/** Every key of storage.managed: its path, its name, and the values it takes. */
export const POLICY_KEYS = [
  ['settings.', 'law', 'true | false'],
  ['settings.', 'agency', 'true | false'],
  ['settings.', 'programme', 'true | false'],
  ['settings.', 'density', '"first" | "fade" | "all"'],
  ['settings.', 'textSize', '15 | 18 | 21'],
  ['settings.', 'delay', '0 … 3000'],
  ['settings.', 'open', '"hover" | "alt" | "click"'],
  ['settings.', 'language', '"auto" | "zh-CN" | "zh-TW" | "en"'],
  ['settings.', 'showMinor', 'true | false'],
  ['', 'sitesOff', '["exam.example.com"]'],
  ['', 'ownSites', '["people.cn"]'],
  ['', 'packs', '["{ \\"format\\": … }"]'],
  ['', 'subscriptions', '["https://example.org/pack.json"]'],
] as const;

/** An example that can be put in as it is. */
export const PRESET = {
  settings: { density: 'fade', textSize: 18, open: 'hover', language: 'zh-CN', showMinor: false },
  sitesOff: ['exam.example.com'],
  ownSites: ['people.cn', 'legaldaily.com.cn'],
  subscriptions: ['https://example.org/pack.json'],
};

/** The file an administrator writes: a policy file of Edge, Chrome or Chromium, or Firefox's policies.json. */
export function policyFile(browser: 'chromium' | 'firefox', id: string): string {
  const file =
    browser === 'firefox'
      ? { policies: { '3rdparty': { Extensions: { [id]: PRESET } } } }
      : { '3rdparty': { extensions: { [id]: PRESET } } };
  return JSON.stringify(file, null, 2);
}
