// What an administrator may preset (storage.managed). The same names and types stand in assets/public/managed.schema.json,
// which Chromium reads; a field that is broken is left out, the others hold.
import * as z from 'zod/mini';

const host = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
const hosts = z.catch(z.optional(z.array(host).check(z.maxLength(1000))), undefined);
const flag = z.catch(z.optional(z.boolean()), undefined);

export const managedSchema = z.object({
  settings: z.catch(
    z.optional(
      z.object({
        law: flag,
        agency: flag,
        programme: flag,
        density: z.catch(z.optional(z.enum(['first', 'fade', 'all'])), undefined),
        textSize: z.catch(z.optional(z.union([z.literal(15), z.literal(18), z.literal(21)])), undefined),
        delay: z.catch(z.optional(z.number().check(z.minimum(0), z.maximum(3000))), undefined),
        open: z.catch(z.optional(z.enum(['hover', 'alt', 'click'])), undefined),
        language: z.catch(z.optional(z.enum(['auto', 'zh-CN', 'zh-TW', 'en'])), undefined),
        showMinor: flag,
      }),
    ),
    undefined,
  ),
  /** Hosts on which nothing is marked. */
  sitesOff: hosts,
  /** Hosts to which own terms and preset packs are kept. */
  ownSites: hosts,
  /** Packs, each as the text of its JSON file. */
  packs: z.catch(z.optional(z.array(z.string().check(z.maxLength(8_000_000))).check(z.maxLength(50))), undefined),
  /** Addresses of packs; newer versions are put in without asking. */
  subscriptions: z.catch(
    z.optional(z.array(z.url({ protocol: /^https$/ }).check(z.maxLength(2000))).check(z.maxLength(50))),
    undefined,
  ),
});

export type Managed = z.infer<typeof managedSchema>;
