// The extension's API as far as settings need it: a map in the place of storage.local. For vi.mock('wxt/browser').

export const kept = new Map<string, unknown>();

export const browser = {
  runtime: { id: 'pangzhu', onMessage: { addListener() {}, removeListener() {} } },
  storage: {
    local: {
      get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, value);
      },
      onChanged: { addListener() {}, removeListener() {} },
    },
  },
};
