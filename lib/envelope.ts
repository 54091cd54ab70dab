// What a question looks like on its way: the mark by which ours are told from every other message.

const MARK = 'pangzhu/1';

export interface Envelope {
  pangzhu: typeof MARK;
  ask: string;
  q: unknown;
}

export function seal(ask: string, q: unknown): Envelope {
  return { pangzhu: MARK, ask, q };
}

export function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pangzhu' in value &&
    value.pangzhu === MARK &&
    'ask' in value &&
    typeof value.ask === 'string'
  );
}
